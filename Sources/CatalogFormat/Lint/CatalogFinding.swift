/// One thing that a lint tells of a catalogue, and where.
package struct CatalogFinding: Hashable, Sendable {
    /// How bad a finding is: an error makes the catalogue unusable.
    package enum Severity: String, Hashable, Sendable { case error, warning }

    /// What is found.
    package enum What: Hashable, Sendable {
        /// What makes the catalogue unusable.
        case error(CatalogFault.Problem)
        /// What is probably not meant so.
        case warning(CatalogWarning)
    }

    /// The file as the one who asked for it named it.
    package let file: String
    /// From 1; nil where the finding is of the whole file.
    package let line: Int?
    /// From 1, in characters (Unicode scalars); nil where the finding is of the whole file.
    package let column: Int?
    /// Where in the file's structure: `criteria[3].level`; empty for the whole file.
    package let path: String
    /// What is found.
    package let what: What

    /// Whether the catalogue can be used as it is.
    package var severity: Severity {
        switch what {
        case .error: .error
        case .warning: .warning
        }
    }

    /// What is not kept.
    package var rule: CatalogRule {
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
