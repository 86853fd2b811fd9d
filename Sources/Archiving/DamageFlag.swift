import Synchronization

/// Raised where something could not be read of an archive whose readers cannot fail: whoever opened
/// it asks before anything is made of what they were given instead.
package final class DamageFlag: Sendable {
  private let raised = Atomic(false)

  package init() {}

  package func raise() { raised.store(true, ordering: .relaxed) }

  package var isRaised: Bool { raised.load(ordering: .relaxed) }
}
