// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "sitegen",
  platforms: [.macOS(.v15)],
  targets: [
    .target(name: "Diagnostics"),
    .target(name: "Mentions"),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
    .testTarget(name: "MentionsTests", dependencies: ["Mentions"], exclude: ["Cases"]),
  ],
  swiftLanguageModes: [.v6]
)
