import SitegenCommands

/// Where the program starts.
@main enum Program {
  static func main() async {
    await SitegenCommand.start()
  }
}
