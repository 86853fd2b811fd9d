import CCmarkGFM

/// Writes the tags of a table, and knows where in it the writing is. Tables do not nest.
struct TableWriter {
  /// Alignment as the class of a cell, because HTML's `align` is obsolete; cmark-gfm writes it.
  let alignsByClass: Bool
  private var inHeader = false
  private var hasBody = false
  private var column = 0
  private var alignments: UnsafeMutablePointer<UInt8>?
  private var columnCount = 0

  init(alignsByClass: Bool) {
    self.alignsByClass = alignsByClass
  }

  mutating func writeTable(_ entering: Bool, to html: inout ByteBuffer) {
    html.breakLine()
    if entering {
      html.append("<table>")
    } else {
      if hasBody { html.append("</tbody>\n") }
      html.append("</table>\n")
    }
    hasBody = false
  }

  mutating func writeRow(_ node: CmarkNode, _ entering: Bool, to html: inout ByteBuffer) {
    let isHeader = cmark_gfm_extensions_get_table_row_is_header(node) != 0
    html.breakLine()
    if entering {
      column = 0
      if let parent = cmark_view_parent(node) {
        alignments = cmark_gfm_extensions_get_table_alignments(parent)
        columnCount = Int(cmark_gfm_extensions_get_table_columns(parent))
      }
      if isHeader {
        inHeader = true
        html.append("<thead>\n")
      } else if !hasBody {
        html.append("<tbody>\n")
        hasBody = true
      }
      html.append("<tr>")
    } else {
      html.append("</tr>")
      if isHeader {
        html.append("\n</thead>")
        inHeader = false
      }
    }
  }

  mutating func openCell(to html: inout ByteBuffer) {
    html.breakLine()
    html.append(inHeader ? "<th" : "<td")
    if let alignments, column < columnCount {
      switch alignments[column] {
      case UInt8(ascii: "l"): html.append(alignsByClass ? " class=\"left\"" : " align=\"left\"")
      case UInt8(ascii: "c"): html.append(alignsByClass ? " class=\"center\"" : " align=\"center\"")
      case UInt8(ascii: "r"): html.append(alignsByClass ? " class=\"right\"" : " align=\"right\"")
      default: break
      }
    }
    column += 1
    html.append(UInt8(ascii: ">"))
  }

  func closeCell(to html: inout ByteBuffer) {
    html.append(inHeader ? "</th>" : "</td>")
  }
}
