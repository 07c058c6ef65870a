/// One thing that a lint tells of a catalogue, and where.
public struct CatalogFinding: Hashable, Sendable {
    /// How bad a finding is: an error makes the catalogue unusable.
    public enum Severity: String, Hashable, Sendable { case error, warning }

    /// What is found.
    public enum What: Hashable, Sendable {
        /// What makes the catalogue unusable.
        case error(CatalogFault.Problem)
        /// What is probably not meant so.
        case warning(CatalogWarning)
    }

    /// The file as the one who asked for it named it.
    public let file: String
    /// From 1; nil where the finding is of the whole file.
    public let line: Int?
    /// From 1, in characters (Unicode scalars); nil where the finding is of the whole file.
    public let column: Int?
    /// Where in the file's structure: `criteria[3].level`; empty for the whole file.
    public let path: String
    /// What is found.
    public let what: What

    /// Whether the catalogue can be used as it is.
    public var severity: Severity {
        switch what {
        case .error: .error
        case .warning: .warning
        }
    }

    /// What is not kept.
    public var rule: CatalogRule {
        switch what {
        case .error(let problem): problem.rule
        case .warning(let warning): warning.rule
        }
    }
}

extension CatalogFinding {
    /// A fault of the reader.
    init(_ fault: CatalogFault) {
        self.init(
            file: fault.file, line: fault.line, column: fault.column, path: fault.path, what: .error(fault.problem))
    }
}
