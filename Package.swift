// swift-tools-version: 6.2
import PackageDescription

// Warnings are errors where the project is checked, not where it is used: a newer compiler's new
// warning must not keep anyone from building.
let strict: [SwiftSetting] =
  Context.environment["BIFOLIUM_STRICT"] == nil ? [] : [.treatAllWarnings(as: .error)]

func target(
  _ name: String, _ dependencies: [Target.Dependency] = [], data: Bool = false
) -> Target {
  .target(
    name: name, dependencies: dependencies,
    resources: data ? [.embedInCode("Data")] : [], swiftSettings: strict)
}

func tests(
  of name: String, _ dependencies: [Target.Dependency] = [], named testName: String? = nil,
  data: [String] = []
) -> Target {
  .testTarget(
    name: "\(testName ?? name)Tests",
    dependencies: [.byName(name: name), "TestSupport"] + dependencies, exclude: data,
    swiftSettings: strict)
}

let package = Package(
  name: "Bifolium",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Bifolium", targets: ["Bifolium", "Configuration"]),
    .library(name: "BifoliumValidation", targets: ["Validation"]),
    .executable(name: "bifolium", targets: ["BifoliumCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: [
    // What everything stands on.
    target("Diagnostics"),
    target("Tables", ["Diagnostics"]),
    target("XMLTree"),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    target("LibXML", ["CLibXML2", "XMLTree", "Diagnostics"]),

    // The pipeline, in the order of the data: bytes, record, edition, TEI, validated TEI.
    .target(name: "CLanguageTables"),
    target("Language", ["CLanguageTables", "Tables"], data: true),
    target("Records", ["Language", "Tables", "Diagnostics"], data: true),
    target("Alignment"),
    target("Editing", ["Records", "Language", "Alignment", "Tables", "Diagnostics"], data: true),
    target("TEI", ["Editing", "Records", "XMLTree", "Diagnostics"]),
    target(
      "Configuration",
      [
        "TEI", "Editing", "Records", "Language", "Tables", "Diagnostics",
        .product(name: "Yams", package: "Yams"),
      ], data: true),
    target("RelaxNG", ["LibXML", "Diagnostics"]),
    target("Validation", ["RelaxNG", "LibXML", "XMLTree", "Diagnostics"], data: true),
    target(
      "Bifolium",
      ["Records", "Editing", "TEI", "Validation", "LibXML", "XMLTree", "Diagnostics"]),
    .executableTarget(
      name: "BifoliumCommand",
      dependencies: [
        "Bifolium", "Configuration",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // Names languages for Benchmarks/languages/measure.
    .executableTarget(
      name: "GuessLanguage", dependencies: ["Language"], path: "Benchmarks/languages/Guess",
      swiftSettings: strict),

    // Prints the signs of lines for Benchmarks/structure/train.
    .executableTarget(
      name: "LineSigns", dependencies: ["Editing", "Records"], path: "Benchmarks/structure/Signs",
      swiftSettings: strict),

    // What several tests need, and the tests, a folder for each target.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    tests(of: "Tables", ["Diagnostics"]),
    tests(of: "XMLTree"),
    tests(of: "LibXML"),
    tests(of: "Language"),
    tests(of: "Records", ["Language", "Diagnostics"]),
    tests(of: "Alignment"),
    tests(of: "Editing", ["Records", "Language", "Diagnostics"]),
    tests(of: "Configuration", ["Editing", "Records", "Language", "Diagnostics"]),
    tests(of: "TEI", ["Editing", "Records", "Language", "XMLTree", "Diagnostics"]),
    tests(of: "RelaxNG", ["LibXML", "Diagnostics"], data: ["Corpus", "record-verdicts"]),
    tests(of: "Validation"),
    tests(
      of: "Bifolium",
      ["Configuration", "Records", "Editing", "TEI", "Validation", "XMLTree", "Diagnostics"]),
    tests(of: "BifoliumCommand", named: "Command"),
  ]
)
