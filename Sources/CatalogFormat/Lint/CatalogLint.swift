import AssessmentModel

/// Checks a catalogue for its author: everything that is wrong, and everything that is probably not intended.
///
/// ```swift
/// for finding in try CatalogLint.report(path: "my-catalog").findings {
///     print(finding.file, finding.line ?? 1, finding.rule.rawValue)
/// }
/// ```
public enum CatalogLint {
    /// The most warnings that are collected.
    public static let mostWarnings = 1_000
    /// The most characters of a title, in one language: two lines in the walk of an 80x24 screen, where one has 45.
    package static let longestTitle = 60
    /// The most characters of a statement, in one language: six lines there.
    package static let longestStatement = 240
    /// The most characters of any other text, in one language: nine lines there, beside the label.
    package static let longestText = 320
    /// The most steps of a scale, unless all of them have digits as ids: one for each of the keys 1 to 9.
    package static let mostSteps = 9

    /// What a lint found.
    public struct Report: Sendable {
        /// The findings in the order of files, lines and columns.
        public let findings: [CatalogFinding]
        /// How many more findings there were.
        public let unlisted: Int
        /// The catalogue; nil if there are errors.
        public let catalog: Catalog?

        /// Sorts the findings.
        init(_ findings: [CatalogFinding], unlisted: Int, _ catalog: Catalog?) {
            self.findings = findings.sorted { left, right in
                (left.file, left.line ?? 0, left.column ?? 0) < (right.file, right.line ?? 0, right.column ?? 0)
            }
            self.unlisted = unlisted
            self.catalog = catalog
        }

        /// The number of listed findings of one severity.
        public func count(_ severity: CatalogFinding.Severity) -> Int {
            findings.count { $0.severity == severity }
        }
    }

    /// Checks a catalogue at a path, found as ``CatalogReader/read(path:)`` finds it.
    ///
    /// - Throws: `CatalogError.unreadable`.
    public static func report(path: String) throws(CatalogError) -> Report {
        try report { () throws(CatalogError) in try CatalogReader.reading(path: path, .thorough) }
    }

    /// Checks the bundled catalogue with this id; nil if there is none.
    ///
    /// - Throws: `CatalogError.unreadable`.
    public static func report(bundled id: String) throws(CatalogError) -> Report? {
        guard BundledCatalogs.ids.contains(id) else { return nil }
        return try report("catalog.yaml", from: .bundled(id))
    }

    /// Checks a catalogue in YAML.
    ///
    /// - Throws: `CatalogError.unreadable`.
    static func report(_ name: String, from source: CatalogSource) throws(CatalogError) -> Report {
        try report { () throws(CatalogError) in try CatalogReader.yaml(name, from: source, .thorough) }
    }

    private static func report(_ read: () throws(CatalogError) -> CatalogReading) throws(CatalogError) -> Report {
        let reading: CatalogReading
        do throws(CatalogError) { reading = try read() } catch {
            guard case .faulty(let faults) = error else { throw error }
            return Report(faults.map { CatalogFinding($0) }, unlisted: 0, nil)
        }
        let findings = reading.faults.map { CatalogFinding($0) } + reading.warnings
        return Report(findings, unlisted: reading.unlistedFaults + reading.unlistedWarnings, reading.catalog)
    }
}
