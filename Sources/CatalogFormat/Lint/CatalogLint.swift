import AssessmentModel

/// Looks a catalogue over for its author: all that is wrong with it, and all that is probably not meant so.
public enum CatalogLint {
    /// After so many warnings no more are collected.
    public static let mostWarnings = 1_000
    /// The most characters of a title, in one language: two lines in the walk of an 80x24 screen, where one has 45.
    package static let longestTitle = 60
    /// The most characters of a statement, in one language: six lines there.
    package static let longestStatement = 240
    /// The most characters of any other text, in one language: nine lines there, beside the label.
    package static let longestText = 320
    /// The most steps of a scale: one for each of the keys 1 to 9.
    package static let mostSteps = 9

    /// What a look at a catalogue brought up.
    public struct Report: Sendable {
        /// In the order of files, lines and columns.
        public let findings: [CatalogFinding]
        /// How many findings there were beyond those.
        public let unlisted: Int
        /// Nil where there are errors.
        public let catalog: Catalog?

        /// Puts the findings into order.
        init(_ findings: [CatalogFinding], unlisted: Int, _ catalog: Catalog?) {
            self.findings = findings.sorted { left, right in
                (left.file, left.line ?? 0, left.column ?? 0) < (right.file, right.line ?? 0, right.column ?? 0)
            }
            self.unlisted = unlisted
            self.catalog = catalog
        }

        /// The number of findings of one kind, without the unlisted ones.
        public func count(_ severity: CatalogFinding.Severity) -> Int {
            findings.count { $0.severity == severity }
        }
    }

    /// Looks at a catalogue that somebody wrote, as `CatalogReader.read(path:)` finds it.
    ///
    /// - Throws: `CatalogError.unreadable`.
    public static func report(path: String) throws(CatalogError) -> Report {
        try report { () throws(CatalogError) in try CatalogReader.reading(path: path, .thorough) }
    }

    /// Looks at one of the catalogues that are part of the program; nil where there is none of this id.
    ///
    /// - Throws: `CatalogError.unreadable`.
    public static func report(bundled id: String) throws(CatalogError) -> Report? {
        guard BundledCatalogs.ids.contains(id) else { return nil }
        return try report("catalog.yaml", from: .bundled(id))
    }

    /// Looks at a catalogue in YAML.
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
