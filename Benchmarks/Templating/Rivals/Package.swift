// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "rivals",
  platforms: [.macOS(.v14)],
  dependencies: [
    .package(url: "https://github.com/stencilproject/Stencil.git", exact: "0.15.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache.git", exact: "2.1.1"),
  ],
  targets: [
    .executableTarget(
      name: "rivals",
      dependencies: [
        .product(name: "Stencil", package: "Stencil"),
        .product(name: "Mustache", package: "swift-mustache"),
      ])
  ],
  swiftLanguageModes: [.v5]
)
