/// What may stand before a node: `&anchor` and `!tag`.
struct NodeProperties {
  let anchor: String?
  let tag: String?
}
