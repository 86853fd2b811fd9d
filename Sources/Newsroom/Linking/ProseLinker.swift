import Archiving
import Diagnostics
import Markdown
import Mentions

/// Links one prose to the site: its Markdown links, its `[[slug]]`s, and the entities it names.
struct ProseLinker {
  let resolver: LinkResolver
  /// Made when the first text is linked.
  let deferredMatcher: Deferred<MentionMatcher>
  var matcher: MentionMatcher { deferredMatcher.value }
  let mentionLinks: SiteSettings.MentionLinks

  /// What linking found.
  struct Result {
    let prose: LinkedProse
    /// Every place that names an entity, in the order of the text.
    let mentions: [EntityMention]
  }

  /// - Parameters:
  ///   - file: the file that the prose stands in.
  ///   - owner: the entity whose own page it is, which is never linked there.
  ///   - preferred: the entities that decide what an ambiguous name means.
  func link(
    _ prose: Prose, in file: ContentFile, owner: Identifier<Entity>? = nil,
    preferring preferred: [Identifier<Entity>] = [], into diagnostics: inout [Diagnostic]
  ) -> Result {
    link(
      prose, prose.markdown, in: file, owner: owner, preferring: preferred, into: &diagnostics)
  }

  /// - Parameter markdown: that of the prose, for who has asked for it already.
  func link(
    _ prose: Prose, _ markdown: MarkdownDocument, in file: ContentFile,
    owner: Identifier<Entity>? = nil, preferring preferred: [Identifier<Entity>],
    into diagnostics: inout [Diagnostic]
  ) -> Result {
    var edits: [LinkedProse.Edit] = []
    var explicit: [EntityMention] = []
    linkDestinations(of: prose, markdown.links, in: file, &edits, &explicit, &diagnostics)
    linkImages(of: prose, markdown.images, in: file, &edits, &diagnostics)
    linkSlugs(of: prose, markdown.wikiLinks, &edits, &explicit, &diagnostics)
    let named = mentions(in: markdown, preferring: preferred)
    edits += mentionEdits(
      named.filter { $0.entity != owner }, alreadyLinked: explicit, in: markdown)
    let all = (named + explicit).sorted { $0.range.lowerBound < $1.range.lowerBound }
    return Result(prose: LinkedProse(prose, markdown, edits: edits), mentions: all)
  }

  private func linkDestinations(
    of prose: Prose, _ links: [MarkdownDocument.Link], in file: ContentFile,
    _ edits: inout [LinkedProse.Edit],
    _ mentions: inout [EntityMention], _ diagnostics: inout [Diagnostic]
  ) {
    // By index: most links leave the site, and copying one costs more than seeing that.
    for position in links.indices
    where links[position].isUnsafe || !LinkResolver.leavesSite(links[position].destination) {
      let link = links[position]
      if link.isUnsafe {
        diagnostics.append(
          .warning(
            "unsafe-link",
            "link '\(link.destination.prefix(40))' could run code, and is left empty",
            at: prose.sourceRange(link.sourceRange)))
        continue
      }
      do {
        let found = try resolver.resolve(link.destination, in: file)
        if case .entity(let entity) = found.target {
          mentions.append(EntityMention(entity: entity, range: link.htmlRange))
        }
        guard found.target != .elsewhere, found.target != .here else { continue }
        edits.append(
          .init(
            range: link.hrefRange, source: prose.sourceRange(link.sourceRange),
            change: .url(found.target, suffix: found.suffix)))
      } catch {
        diagnostics.append(.brokenLink(error, at: prose.sourceRange(link.sourceRange)))
      }
    }
  }

  private func linkImages(
    of prose: Prose, _ images: [MarkdownDocument.Image], in file: ContentFile,
    _ edits: inout [LinkedProse.Edit], _ diagnostics: inout [Diagnostic]
  ) {
    for image in images where !image.isUnsafe {
      do {
        let found = try resolver.resolve(image.destination, in: file)
        guard found.target != .elsewhere else { continue }
        edits.append(
          .init(
            range: image.srcRange, source: prose.sourceRange(image.sourceRange),
            change: .picture(found.target, suffix: found.suffix)))
      } catch {
        diagnostics.append(.brokenLink(error, at: prose.sourceRange(image.sourceRange)))
      }
    }
  }

  private func linkSlugs(
    of prose: Prose, _ links: [MarkdownDocument.WikiLink], _ edits: inout [LinkedProse.Edit],
    _ mentions: inout [EntityMention], _ diagnostics: inout [Diagnostic]
  ) {
    for link in links {
      do {
        let found = try resolver.resolve(slug: link.target, anchor: link.anchor)
        if case .entity(let entity) = found.target {
          mentions.append(EntityMention(entity: entity, range: link.htmlRange))
        }
        edits.append(
          .init(
            range: link.htmlRange, source: prose.sourceRange(link.sourceRange),
            change: .link(found.target, suffix: found.suffix, text: link.text)))
      } catch {
        diagnostics.append(
          .error(
            "unknown-target", error.message, at: prose.sourceRange(link.sourceRange),
            help: error.help))
      }
    }
  }

  /// The names in running text; one that several entities share counts only where `preferred` holds
  /// exactly one of them.
  private func mentions(
    in markdown: MarkdownDocument, preferring preferred: [Identifier<Entity>]
  ) -> [EntityMention] {
    entities(matcher.matches(in: markdown.html, ranges: markdown.linkable), preferred)
  }

  private func entities(
    _ mentions: [Mention], _ preferred: [Identifier<Entity>]
  ) -> [EntityMention] {
    mentions.compactMap { mention in
      var owners = mention.owners
      if owners.count > 1 { owners = owners.filter { preferred.contains(Identifier($0)) } }
      guard owners.count == 1, let owner = owners.first else { return nil }
      return EntityMention(entity: Identifier(owner), range: mention.range)
    }
  }

  /// The entities that a title names, which is plain text and is not linked.
  func entities(
    namedIn title: String, preferring preferred: [Identifier<Entity>] = []
  ) -> [Identifier<Entity>] {
    let bytes = Array(title.utf8)
    return entities(matcher.matches(in: bytes, ranges: [0..<bytes.count]), preferred).map(\.entity)
  }

  private func mentionEdits(
    _ mentions: [EntityMention], alreadyLinked: [EntityMention], in markdown: MarkdownDocument
  ) -> [LinkedProse.Edit] {
    func edit(_ mention: EntityMention) -> LinkedProse.Edit {
      .init(range: mention.range, source: nil, change: .mention(mention.entity))
    }
    switch mentionLinks {
    case .none: return []
    case .all: return mentions.map(edit)
    case .first:
      var linked = SeenEntities(alreadyLinked.lazy.map(\.entity))
      return mentions.filter { linked.insert($0.entity) }.map(edit)
    case .section:
      var headings = markdown.headings.map(\.htmlRange.lowerBound)[...]
      var linked = SeenEntities()
      return mentions.filter { mention in
        while let next = headings.first, next <= mention.range.lowerBound {
          headings.removeFirst()
          linked = SeenEntities()
        }
        return linked.insert(mention.entity)
      }.map(edit)
    }
  }
}

/// A place in a document's HTML that names an entity.
package struct EntityMention: Sendable, Hashable {
  package let entity: Identifier<Entity>
  package let range: Range<Int>
}

extension Diagnostic {
  fileprivate static func brokenLink(
    _ failure: LinkResolver.Failure, at range: SourceRange
  ) -> Diagnostic {
    .error("broken-link", failure.message, at: range, help: failure.help)
  }
}
