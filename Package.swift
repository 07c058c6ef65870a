// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "cpo",
    products: [
        .library(name: "AssessmentModel", targets: ["AssessmentModel"]),
        .library(name: "Scoring", targets: ["Scoring"]),
        .library(name: "QualityChecks", targets: ["QualityChecks"]),
        .library(name: "CatalogFormat", targets: ["CatalogFormat"]),
        .library(name: "ProjectStore", targets: ["ProjectStore"]),
        // Snapshots are what it gives out.
        .library(name: "Workspace", targets: ["Workspace", "Snapshots"]),
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

        // Stored data
        .target(name: "JSON", dependencies: ["CJSON"]),
        .target(name: "YAML", dependencies: ["JSON", "CYAML"]),
        .target(name: "XML"),
        .target(name: "ZIP", dependencies: ["CArchive", "CZlib"]),
        .target(name: "CatalogFormat", dependencies: ["AssessmentModel", "JSON", "YAML", "CBundled"]),
        .target(
            name: "ProjectStore", dependencies: ["AssessmentModel", "CatalogFormat", "JSON", "CNettle", "CSystem"]),
        .target(
            name: "Interchange",
            dependencies: ["AssessmentModel", "CatalogFormat", "JSON", "XML", "YAML", "ZIP", "CCSV", "CXML"]),

        // The API for screens, commands and other programs
        .target(
            name: "Workspace",
            dependencies: ["AssessmentModel", "CatalogFormat", "ProjectStore", "Scoring", "Snapshots"]),

        // The screens
        .target(name: "Localization"),
        .target(
            name: "Presentation", dependencies: ["AssessmentModel", "Scoring", "QualityChecks", "Localization"]),
        // Many assessments
        .target(
            name: "Portfolio", dependencies: ["AssessmentModel", "InvisibleCharacters", "Localization", "Scoring"]),
        // Documents to hand on
        .target(
            name: "Publishing", dependencies: ["InvisibleCharacters", "Localization", "XML", "ZIP", "CNettle", "YAML"]),

        .target(
            name: "Reports",
            dependencies: [
                "AssessmentModel", "Scoring", "QualityChecks", "JSON", "Cells", "Localization", "Portfolio",
                "Presentation",
                "Publishing",
            ]),
        .target(name: "InvisibleCharacters"),
        .target(
            name: "Cells", dependencies: ["CTextWidth", "InvisibleCharacters"], path: "Sources/TerminalUI/Cells"),
        .target(name: "Terminal", dependencies: ["Cells", "CNcurses", "CNettle"], path: "Sources/TerminalUI/Terminal"),
        .target(
            name: "Screens",
            dependencies: [
                "AssessmentModel", "Scoring", "QualityChecks", "Snapshots", "Cells", "Localization", "Presentation",
                "Publishing", "Reports",
            ],
            path: "Screens"),

        .target(name: "Sync"),
        .target(name: "Sealing", dependencies: ["AssessmentModel", "CNettle", "JSON", "ProjectStore", "Scoring"]),

        // The program
        .target(
            name: "CommandLineApp",
            dependencies: [
                "AssessmentModel", "Scoring", "QualityChecks", "Snapshots", "CatalogFormat", "ProjectStore",
                "Workspace",
                "Interchange", "JSON", "Cells", "Terminal", "Screens", "Localization", "Portfolio", "Presentation",
                "Publishing",
                "Reports", "CSystem", "Sync", "Sealing",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .executableTarget(name: "cpo", dependencies: ["CommandLineApp"]),

        // Generated documentation
        .executableTarget(
            name: "Documents",
            dependencies: ["AssessmentModel", "CatalogFormat", "Cells", "Screens", "Localization", "Presentation"]),

        // The example in docs
        .executableTarget(
            name: "Example",
            dependencies: ["AssessmentModel", "CatalogFormat", "ProjectStore", "Scoring", "Workspace"],
            path: "docs/example"),

        // C: each a thin wrapper around one library or the system, or bundled bytes
        .target(name: "CArchive"),
        .target(name: "CBundled", exclude: ["demo"]),
        .target(name: "CCSV", linkerSettings: [.linkedLibrary(":libcsv.a")]),
        .target(name: "CJSON"),
        .target(name: "CNcurses", linkerSettings: [.linkedLibrary(":libncursesw.a"), .linkedLibrary(":libtinfo.a")]),
        .target(name: "CNettle", linkerSettings: [.linkedLibrary(":libnettle.a")]),
        .target(name: "CSystem"),
        .target(name: "CTextWidth"),
        .target(name: "CXML"),
        .target(name: "CYAML", linkerSettings: [.linkedLibrary(":libyaml.a")]),
        .target(name: "CZlib", linkerSettings: [.linkedLibrary(":libz.a")]),

        // Benchmarks
        .executableTarget(
            name: "Benchmarks",
            dependencies: ["AssessmentModel", "ProjectStore", "Scoring", "Workspace", "Driver"],
            path: "Benchmarks",
            exclude: ["README.md"]),

        // Tests
        .testTarget(name: "ArchitectureTests", dependencies: ["Driver"]),
        .testTarget(name: "AssessmentModelTests", dependencies: ["AssessmentModel", "Randomness"]),
        .testTarget(name: "ScoringTests", dependencies: ["AssessmentModel", "Scoring", "Randomness"]),
        .testTarget(name: "QualityChecksTests", dependencies: ["AssessmentModel", "QualityChecks", "Randomness"]),
        .testTarget(name: "JSONTests", dependencies: ["JSON", "Randomness"]),
        .testTarget(
            name: "CatalogFormatTests",
            dependencies: ["AssessmentModel", "CatalogFormat", "JSON", "YAML", "Randomness"]),
        .testTarget(
            name: "InterchangeTests",
            dependencies: ["AssessmentModel", "CatalogFormat", "Interchange", "JSON", "Scoring", "YAML"]),
        .testTarget(
            name: "ProjectStoreTests",
            dependencies: ["AssessmentModel", "CatalogFormat", "JSON", "ProjectStore", "Randomness"],
            exclude: ["Format1"]),
        .testTarget(
            name: "SealingTests", dependencies: ["AssessmentModel", "JSON", "ProjectStore", "Sealing"]),
        .testTarget(name: "LocalizationTests", dependencies: ["Localization"]),
        .testTarget(name: "CellsTests", dependencies: ["Cells", "Randomness"]),
        .testTarget(name: "TerminalTests", dependencies: ["Cells", "Terminal", "CNcurses", "Randomness"]),
        .testTarget(
            name: "PresentationTests",
            dependencies: ["AssessmentModel", "Localization", "Presentation"]),
        .testTarget(
            name: "PublishingTests",
            dependencies: [
                "Interchange", "InvisibleCharacters", "Localization", "Publishing", "XML", "ZIP",
            ]),
        .testTarget(
            name: "PortfolioTests",
            dependencies: ["AssessmentModel", "Driver", "InvisibleCharacters", "Localization", "Portfolio", "Scoring"]),
        .testTarget(
            name: "ReportsTests",
            dependencies: [
                "AssessmentModel", "Scoring", "QualityChecks", "JSON", "Localization", "Presentation", "Publishing",
                "Reports",
            ]),
        .testTarget(
            name: "ScreensTests",
            dependencies: [
                "AssessmentModel", "Scoring", "QualityChecks", "Snapshots", "Cells", "Screens", "Localization",
                "Presentation", "Publishing", "Reports",
                "Randomness",
            ],
            exclude: ["Frames"]),
        .target(name: "CDriver", path: "Tests/CDriver"),
        .target(name: "Driver", dependencies: ["CDriver"], path: "Tests/Driver"),
        .target(name: "Randomness", path: "Tests/Randomness"),
        .target(
            name: "FuzzReaders",
            dependencies: [
                "AssessmentModel", "CatalogFormat", "Interchange", "JSON", "ProjectStore", "Sealing", "Terminal",
                "Workspace", "YAML", "Localization", "Publishing",
            ],
            path: "Tests/Fuzz/Readers"),
        .executableTarget(name: "Replay", dependencies: ["FuzzReaders"], path: "Tests/Fuzz/Replay"),
        .testTarget(name: "FuzzTests", dependencies: ["Driver"], path: "Tests/Fuzz/Tests"),
        .executableTarget(
            name: "ReaderSamples", dependencies: ["InvisibleCharacters", "JSON", "Localization", "Publishing"],
            path: "Tests/Readers/Samples"),
        .testTarget(name: "LibraryTests", dependencies: ["Driver", "JSON"]),
        .testTarget(
            name: "DocumentsTests",
            dependencies: ["CatalogFormat", "Cells", "Documents", "Localization"]),
        .testTarget(
            name: "CommandLineAppTests",
            dependencies: [
                "CommandLineApp", "AssessmentModel", "CatalogFormat", "Cells", "JSON", "Localization", "ProjectStore",
                "Publishing", "QualityChecks", "Randomness", "Scoring", "Screens", "Terminal", "Workspace",
            ],
            exclude: ["Plain/Transcripts"]),
        .testTarget(
            name: "ReleaseTests", dependencies: ["Driver"], path: "Tests/ReleaseTests",
            exclude: ["use-after-free.swift.txt"]),
        .testTarget(
            name: "JourneyTests", dependencies: ["Driver", "JSON", "Randomness"]),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)

// Only links with libFuzzer: `make fuzz`.
if Context.environment["CPO_FUZZ"] != nil {
    package.targets += [
        .target(name: "CFuzzer", path: "Tests/Fuzz/CFuzzer"),
        .executableTarget(name: "Fuzz", dependencies: ["FuzzReaders", "CFuzzer"], path: "Tests/Fuzz/Target"),
    ]
}
