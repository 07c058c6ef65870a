/// One thing that a lint found in a catalogue or profile, and where.
public struct CatalogFinding: Hashable, Sendable {
    /// How bad a finding is: an error makes the catalogue unusable.
    public enum Severity: String, Hashable, Sendable {
        /// The catalogue cannot be used.
        case error
        /// It can be used, and is probably not what its author intended.
        case warning
    }

    /// What was found.
    public enum What: Hashable, Sendable {
        /// Something that makes the catalogue unusable.
        case error(CatalogFault.Problem)
        /// Something that is probably not intended.
        case warning(CatalogWarning)
    }

    /// The file, by the name that the caller gave.
    public let file: String
    /// From 1; nil if the finding concerns the whole file.
    public let line: Int?
    /// From 1, in characters (Unicode scalars); nil if the finding concerns the whole file.
    public let column: Int?
    /// Where in the file's structure: `criteria[3].level`; empty for the whole file.
    public let path: String
    /// What was found.
    public let what: What

    /// Whether the catalogue can be used as it is.
    public var severity: Severity {
        switch what {
        case .error: .error
        case .warning: .warning
        }
    }

    /// The rule that is broken.
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
