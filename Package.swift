// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "cpo",
    products: [
        .library(name: "Assessment", targets: ["Assessment"]),
        .library(name: "Scoring", targets: ["Scoring"]),
        .library(name: "Checks", targets: ["Checks"]),
        .executable(name: "cpo", targets: ["cpo"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
    ],
    targets: [
        // Values and rules
        .target(name: "Assessment"),
        .target(name: "Scoring", dependencies: ["Assessment"]),
        .target(name: "Checks", dependencies: ["Assessment", "Scoring"]),

        // Data at rest
        .target(
            name: "Catalog", dependencies: ["Assessment", "JSON", "CBundled", "CYAML"], path: "Catalog",
            exclude: ["openness"]),
        .target(name: "ProjectStore", dependencies: ["Assessment", "Catalog", "JSON", "CNettle", "CSystem"]),
        .target(name: "JSON", dependencies: ["CJSON"]),
        .target(name: "Interchange", dependencies: ["Assessment", "Catalog", "JSON", "CCSV", "CXML"]),

        // The screen
        .target(name: "Wording"),
        .target(name: "Cells", dependencies: ["CTextWidth"]),
        .target(name: "Terminal", dependencies: ["Cells", "CNcurses"]),
        .target(
            name: "Screens", dependencies: ["Assessment", "Scoring", "Checks", "Cells", "Wording"], path: "Screens"),

        // The program
        .executableTarget(
            name: "cpo",
            dependencies: [
                "Assessment", "Scoring", "Checks", "Catalog", "ProjectStore", "Interchange", "JSON", "Cells",
                "Terminal",
                "Screens", "Wording",
                "CBundled", "CSystem",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),

        // What the documents show of it
        .executableTarget(
            name: "Documents", dependencies: ["Assessment", "Catalog", "Cells", "Screens", "Wording"]),

        // C: each a thin door to one library, to the system, or bytes to carry along
        .target(name: "CBundled", exclude: ["demo"]),
        .target(name: "CCSV", linkerSettings: [.linkedLibrary(":libcsv.a")]),
        .target(name: "CJSON"),
        .target(name: "CNcurses", linkerSettings: [.linkedLibrary(":libncursesw.a"), .linkedLibrary(":libtinfo.a")]),
        .target(name: "CNettle", linkerSettings: [.linkedLibrary(":libnettle.a")]),
        .target(name: "CSystem"),
        .target(name: "CTextWidth"),
        .target(name: "CXML"),
        .target(name: "CYAML", linkerSettings: [.linkedLibrary(":libyaml.a")]),

        // Measuring
        .executableTarget(
            name: "Benchmarks", dependencies: ["Assessment", "Catalog", "ProjectStore", "Scoring", "Driver"],
            path: "Benchmarks",
            exclude: ["README.md"]),

        // Tests
        .testTarget(name: "AssessmentTests", dependencies: ["Assessment", "Randomness"]),
        .testTarget(name: "ScoringTests", dependencies: ["Assessment", "Scoring", "Randomness"]),
        .testTarget(name: "ChecksTests", dependencies: ["Assessment", "Checks", "Randomness"]),
        .testTarget(name: "JSONTests", dependencies: ["JSON", "Randomness"]),
        .testTarget(name: "CatalogTests", dependencies: ["Assessment", "Catalog", "JSON", "Randomness"]),
        .testTarget(
            name: "InterchangeTests",
            dependencies: ["Assessment", "Catalog", "Interchange", "JSON", "Scoring", "Randomness"]),
        .testTarget(name: "ProjectStoreTests", dependencies: ["Assessment", "Catalog", "JSON", "ProjectStore"]),
        .testTarget(name: "WordingTests", dependencies: ["Wording"]),
        .testTarget(name: "CellsTests", dependencies: ["Cells", "Randomness"]),
        .testTarget(name: "TerminalTests", dependencies: ["Cells", "Terminal", "CNcurses", "Randomness"]),
        .testTarget(
            name: "ScreensTests",
            dependencies: ["Assessment", "Scoring", "Checks", "Cells", "Screens", "Wording", "Randomness"],
            exclude: ["Frames"]),
        .target(name: "CDriver", path: "Tests/CDriver"),
        .target(name: "Driver", dependencies: ["CDriver"], path: "Tests/Driver"),
        .target(name: "Randomness", path: "Tests/Randomness"),
        .testTarget(
            name: "DocumentsTests",
            dependencies: ["Assessment", "Catalog", "Cells", "Documents", "Screens", "Wording"]),
        .testTarget(
            name: "WordsTests", dependencies: ["cpo", "Assessment", "Catalog", "JSON", "ProjectStore", "Wording"]),
        .testTarget(name: "JourneyTests", dependencies: ["cpo", "Driver", "JSON", "Randomness"]),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)
