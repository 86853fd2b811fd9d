import CCmarkGFM

/// Where in a table the writing is. Tables do not nest.
struct OpenTable {
  var inHeader = false
  var hasBody = false
  var column = 0
  var alignments: UnsafeMutablePointer<UInt8>?
  var columnCount = 0
}

extension HTMLRenderer {
  mutating func renderTable(_ entering: Bool) {
    html.breakLine()
    if entering {
      html.append("<table>")
    } else {
      if table.hasBody { html.append("</tbody>\n") }
      html.append("</table>\n")
    }
    table.hasBody = false
  }

  mutating func renderTableRow(_ node: CmarkNode, _ entering: Bool) {
    let isHeader = cmark_gfm_extensions_get_table_row_is_header(node) != 0
    html.breakLine()
    if entering {
      table.column = 0
      if let parent = cmark_view_parent(node) {
        table.alignments = cmark_gfm_extensions_get_table_alignments(parent)
        table.columnCount = Int(cmark_gfm_extensions_get_table_columns(parent))
      }
      if isHeader {
        table.inHeader = true
        html.append("<thead>\n")
      } else if !table.hasBody {
        html.append("<tbody>\n")
        table.hasBody = true
      }
      html.append("<tr>")
    } else {
      html.append("</tr>")
      if isHeader {
        html.append("\n</thead>")
        table.inHeader = false
      }
    }
  }

  mutating func renderTableCell(_ node: CmarkNode, _ entering: Bool) {
    guard entering else {
      html.append(table.inHeader ? "</th>" : "</td>")
      return
    }
    words.breakWord()
    locator.enter(node)
    html.breakLine()
    html.append(table.inHeader ? "<th" : "<td")
    if let alignments = table.alignments, table.column < table.columnCount {
      switch alignments[table.column] {
      case UInt8(ascii: "l"): html.append(" align=\"left\"")
      case UInt8(ascii: "c"): html.append(" align=\"center\"")
      case UInt8(ascii: "r"): html.append(" align=\"right\"")
      default: break
      }
    }
    table.column += 1
    html.append(UInt8(ascii: ">"))
  }
}
