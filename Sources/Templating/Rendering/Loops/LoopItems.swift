/// What a loop walks over; a lazy sequence makes each element when its turn comes.
enum LoopItems {
  case list([Value])
  case sequence(LazySequence)

  var count: Int {
    switch self {
    case .list(let elements): elements.count
    case .sequence(let sequence): sequence.count
    }
  }

  subscript(index: Int) -> Value {
    switch self {
    case .list(let elements): elements.indices.contains(index) ? elements[index] : .none
    case .sequence(let sequence): sequence[index]
    }
  }
}
