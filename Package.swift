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
    // System libraries.
    .systemLibrary(
      name: "CCmarkGFM", pkgConfig: "libcmark-gfm",
      providers: [
        .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"]),
      ]),
    .systemLibrary(
      name: "CXXHash", pkgConfig: "libxxhash",
      providers: [.apt(["libxxhash-dev"]), .brew(["xxhash"])]),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),

    // The program, from what depends on nothing to what depends on all.
    .target(name: "Archiving"),
    .target(name: "Diagnostics", dependencies: ["Archiving"]),
    .target(name: "Chronology", dependencies: ["Archiving"]),
    .target(name: "Digests", dependencies: ["Archiving", "CXXHash"]),
    .target(name: "Mentions", dependencies: ["CLibraryCalls"]),
    .target(name: "Tracking", dependencies: ["Archiving"]),
    .target(name: "FrontMatter", dependencies: ["Archiving", "CYAML", "Diagnostics"]),
    .target(name: "CBoundedCmark", dependencies: ["CCmarkGFM"]),
    .target(name: "Markdown", dependencies: ["Archiving", "CBoundedCmark", "CCmarkGFM"]),
    .target(
      name: "Templating", dependencies: ["Archiving", "Diagnostics", "Digests", "Tracking"],
      exclude: ["Differences.md"]),
    .target(
      name: "Newsroom",
      dependencies: [
        "Archiving", "Chronology", "Diagnostics", "FrontMatter", "Markdown", "Mentions",
        "Tracking",
      ]),
    .target(name: "CDefaultTheme"),
    .target(name: "CLibraryCalls"),
    .target(
      name: "Building",
      dependencies: [
        "Archiving", "CDefaultTheme", "CLibraryCalls", "Chronology", "Diagnostics", "Digests",
        "FrontMatter", "Markdown", "Mentions", "Newsroom", "Templating", "Tracking",
      ]),
    .target(
      name: "SitegenCommands",
      dependencies: [
        "Building", "CLibraryCalls", "Chronology", "Diagnostics", "Markdown", "Newsroom",
        "Templating",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(name: "sitegen", dependencies: ["SitegenCommands"]),

    // Tests.
    .target(name: "TemporaryFolders", path: "Tests/TemporaryFolders"),
    .testTarget(name: "ArchivingTests", dependencies: ["Archiving"]),
    .testTarget(
      name: "BuildingTests",
      dependencies: [
        "Archiving", "Building", "Chronology", "Diagnostics", "Digests", "Markdown", "Newsroom",
        "Templating",
        "TemporaryFolders", "Tracking",
      ],
      exclude: [
        "Broken", "Hostile/addresses.tsv", "Hostile/values.tsv", "MachineFiles", "Published",
        "Views",
      ]),
    .testTarget(
      name: "ChronologyTests", dependencies: ["Chronology"],
      exclude: [
        "EDTF/crosscheck.py", "EDTF/table.tsv", "Words/headings.tsv", "Words/table.tsv",
      ]),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
    .testTarget(name: "DigestsTests", dependencies: ["Digests"]),
    .testTarget(name: "FrontMatterTests", dependencies: ["Diagnostics", "FrontMatter"]),
    .testTarget(name: "MarkdownTests", dependencies: ["CCmarkGFM", "Markdown"]),
    .testTarget(name: "MentionsTests", dependencies: ["Mentions"], exclude: ["Cases"]),
    .testTarget(
      name: "NewsroomTests",
      dependencies: [
        "Archiving", "Chronology", "Diagnostics", "FrontMatter", "Newsroom", "TemporaryFolders",
      ]),
    .testTarget(name: "SitegenCommandsTests", dependencies: ["TemporaryFolders", "sitegen"]),
    .testTarget(
      name: "TemplatingTests", dependencies: ["Archiving", "Diagnostics", "Digests", "Templating"],
      exclude: ["Escaping", "Jinja"]),
    .testTarget(name: "TrackingTests", dependencies: ["Tracking"]),

    // Benchmarks that measure a module from inside the package.
    .executableTarget(
      name: "archiving-benchmark", dependencies: ["Archiving", "Diagnostics", "Newsroom"],
      path: "Benchmarks/Archiving"),
    .executableTarget(
      name: "linking-benchmark", dependencies: ["Chronology", "Diagnostics", "Newsroom"],
      path: "Benchmarks/Linking"),
    .executableTarget(
      name: "mentions-benchmark", dependencies: ["Mentions"], path: "Benchmarks/Mentions"),
    .executableTarget(
      name: "templating-benchmark", dependencies: ["Diagnostics", "Templating"],
      path: "Benchmarks/Templating",
      exclude: ["Rivals", "compare.sh", "jinja", "mustache", "rivals.py", "stencil"]),
  ],
  swiftLanguageModes: [.v6]
)
