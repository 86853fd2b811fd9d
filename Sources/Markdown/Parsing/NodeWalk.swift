import CCmarkGFM

/// Visits a tree in document order without recursion, so that no nesting is too deep for the stack.
struct NodeWalk {
  /// A node is entered, and left again unless it is a leaf.
  enum Event { case enter, exit }

  private let root: CmarkNode
  private var node: CmarkNode?
  private var event = Event.enter

  init(_ root: CmarkNode) {
    self.root = root
    node = root
  }

  @inline(__always)
  mutating func next() -> (event: Event, node: CmarkNode, type: UInt32)? {
    guard let current = node else { return nil }
    let type = cmark_view_type(current)
    let now = event
    if now == .enter, !NodeType.isLeaf(type) {
      if let child = cmark_view_first_child(current) {
        node = child
      } else {
        event = .exit
      }
    } else if current == root {
      node = nil
    } else if let sibling = cmark_view_next(current) {
      (node, event) = (sibling, .enter)
    } else {
      (node, event) = (cmark_view_parent(current), .exit)
    }
    return (now, current, type)
  }

  /// Goes on behind the node that was just entered.
  mutating func skipChildren(of entered: CmarkNode) {
    guard node != nil else { return }
    if entered == root {
      node = nil
    } else if let sibling = cmark_view_next(entered) {
      (node, event) = (sibling, .enter)
    } else {
      (node, event) = (cmark_view_parent(entered), .exit)
    }
  }
}
