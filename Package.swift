// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "cpo",
    products: [
        .library(name: "AssessmentModel", targets: ["AssessmentModel"]),
        .library(name: "Scoring", targets: ["Scoring"]),
        .library(name: "QualityChecks", targets: ["QualityChecks"]),
        .executable(name: "cpo", targets: ["cpo"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
    ],
    targets: [
        // Values and rules
        .target(name: "AssessmentModel"),
        .target(name: "Scoring", dependencies: ["AssessmentModel"]),
        .target(name: "QualityChecks", dependencies: ["AssessmentModel", "Scoring"]),
        .target(name: "Snapshots", dependencies: ["AssessmentModel", "Scoring", "QualityChecks"]),

        // Data at rest
        .target(name: "JSON", dependencies: ["CJSON"]),
        .target(name: "YAML", dependencies: ["JSON", "CYAML"]),
        .target(name: "CatalogFormat", dependencies: ["AssessmentModel", "JSON", "YAML", "CBundled"]),
        .target(
            name: "ProjectStore", dependencies: ["AssessmentModel", "CatalogFormat", "JSON", "CNettle", "CSystem"]),
        .target(
            name: "Interchange", dependencies: ["AssessmentModel", "CatalogFormat", "JSON", "YAML", "CCSV", "CXML"]),

        // What screens, commands and other programs work with
        .target(
            name: "Workspace",
            dependencies: ["AssessmentModel", "CatalogFormat", "ProjectStore", "Scoring", "Snapshots"]),

        // The screens
        .target(name: "Localization"),
        .target(
            name: "Presentation", dependencies: ["AssessmentModel", "Scoring", "QualityChecks", "Localization"]),
        .target(name: "Cells", dependencies: ["CTextWidth"], path: "Sources/TerminalUI/Cells"),
        .target(name: "Terminal", dependencies: ["Cells", "CNcurses"], path: "Sources/TerminalUI/Terminal"),
        .target(
            name: "Screens",
            dependencies: [
                "AssessmentModel", "Scoring", "QualityChecks", "Snapshots", "Cells", "Localization", "Presentation",
            ],
            path: "Screens"),

        // The program
        .target(
            name: "CommandLineApp",
            dependencies: [
                "AssessmentModel", "Scoring", "QualityChecks", "Snapshots", "CatalogFormat", "ProjectStore",
                "Workspace",
                "Interchange", "JSON", "Cells", "Terminal", "Screens", "Localization", "Presentation",
                "CBundled", "CSystem",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .executableTarget(name: "cpo", dependencies: ["CommandLineApp"]),

        // What the documents show of it
        .executableTarget(
            name: "Documents",
            dependencies: ["AssessmentModel", "CatalogFormat", "Cells", "Screens", "Localization", "Presentation"]),

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
            name: "Benchmarks",
            dependencies: ["AssessmentModel", "CatalogFormat", "ProjectStore", "Scoring", "Driver"],
            path: "Benchmarks",
            exclude: ["README.md"]),

        // Tests
        .testTarget(name: "AssessmentModelTests", dependencies: ["AssessmentModel", "Randomness"]),
        .testTarget(name: "ScoringTests", dependencies: ["AssessmentModel", "Scoring", "Randomness"]),
        .testTarget(name: "QualityChecksTests", dependencies: ["AssessmentModel", "QualityChecks", "Randomness"]),
        .testTarget(name: "JSONTests", dependencies: ["JSON", "Randomness"]),
        .testTarget(
            name: "CatalogFormatTests",
            dependencies: ["AssessmentModel", "CatalogFormat", "JSON", "YAML", "Randomness"]),
        .testTarget(
            name: "InterchangeTests",
            dependencies: ["AssessmentModel", "CatalogFormat", "Interchange", "JSON", "Scoring", "Randomness"]),
        .testTarget(
            name: "ProjectStoreTests",
            dependencies: ["AssessmentModel", "CatalogFormat", "JSON", "ProjectStore", "Randomness"],
            exclude: ["Format1"]),
        .testTarget(name: "LocalizationTests", dependencies: ["Localization"]),
        .testTarget(name: "CellsTests", dependencies: ["Cells", "Randomness"]),
        .testTarget(name: "TerminalTests", dependencies: ["Cells", "Terminal", "CNcurses", "Randomness"]),
        .testTarget(
            name: "PresentationTests",
            dependencies: ["AssessmentModel", "Scoring", "QualityChecks", "Localization", "Presentation"]),
        .testTarget(
            name: "ScreensTests",
            dependencies: [
                "AssessmentModel", "Scoring", "QualityChecks", "Snapshots", "Cells", "Screens", "Localization",
                "Presentation",
                "Randomness",
            ],
            exclude: ["Frames"]),
        .target(name: "CDriver", path: "Tests/CDriver"),
        .target(name: "Driver", dependencies: ["CDriver"], path: "Tests/Driver"),
        .target(name: "Randomness", path: "Tests/Randomness"),
        .testTarget(
            name: "DocumentsTests",
            dependencies: ["AssessmentModel", "CatalogFormat", "Cells", "Documents", "Screens", "Localization"]),
        .testTarget(
            name: "MessagesTests",
            dependencies: [
                "CommandLineApp", "AssessmentModel", "CatalogFormat", "JSON", "ProjectStore", "Localization",
            ]),
        .testTarget(
            name: "ReleaseTests", dependencies: ["Driver"], path: "Tests/ReleaseTests",
            exclude: ["use-after-free.swift.txt"]),
        .testTarget(name: "JourneyTests", dependencies: ["CommandLineApp", "cpo", "Driver", "JSON", "Randomness"]),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)
