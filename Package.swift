// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "sitegen",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "sitegen", targets: ["sitegen"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    .systemLibrary(
      name: "CCmarkGFM", pkgConfig: "libcmark-gfm",
      providers: [
        .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"]),
      ]),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .target(
      name: "Building",
      dependencies: [
        "CDefaultTheme", "Chronology", "Diagnostics", "FrontMatter", "Markdown", "Newsroom",
        "Templating",
      ]),
    .testTarget(
      name: "BuildingTests", dependencies: ["Building", "Chronology", "Diagnostics", "Newsroom"],
      exclude: ["Broken"]),
    .target(name: "CDefaultTheme"),
    .target(name: "Chronology"),
    .target(name: "Diagnostics"),
    .target(name: "FrontMatter", dependencies: ["CYAML", "Diagnostics"]),
    .target(name: "Markdown", dependencies: ["CCmarkGFM"]),
    .target(name: "Mentions"),
    .target(
      name: "Newsroom",
      dependencies: ["Chronology", "Diagnostics", "FrontMatter", "Markdown", "Mentions"]),
    .target(
      name: "SitegenCommands",
      dependencies: [
        "Building", "Chronology", "Diagnostics", "Markdown", "Newsroom", "Templating",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(name: "sitegen", dependencies: ["SitegenCommands"]),
    .target(name: "Templating", dependencies: ["Diagnostics"]),
    .testTarget(
      name: "ChronologyTests", dependencies: ["Chronology"],
      exclude: [
        "EDTF/crosscheck.py", "EDTF/table.tsv", "Words/headings.tsv", "Words/table.tsv",
      ]),
    .executableTarget(
      name: "mentions-benchmark", dependencies: ["Mentions"], path: "Benchmarks/Mentions"),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
    .testTarget(name: "FrontMatterTests", dependencies: ["Diagnostics", "FrontMatter"]),
    .testTarget(name: "MarkdownTests", dependencies: ["CCmarkGFM", "Markdown"]),
    .testTarget(name: "MentionsTests", dependencies: ["Mentions"], exclude: ["Cases"]),
    .testTarget(
      name: "TemplatingTests", dependencies: ["Diagnostics", "Templating"],
      exclude: ["Jinja"]),
  ],
  swiftLanguageModes: [.v6]
)
