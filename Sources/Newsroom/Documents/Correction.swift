import Chronology

/// What was wrong in a story, and when that was put right.
package struct Correction: Sendable {
  package let date: Moment
  package let text: Prose
}
