/// A document's lead picture, with its file found.
package struct LinkedPicture: Sendable {
  package let picture: Picture
  package let target: LinkTarget
  package let suffix: String
}
