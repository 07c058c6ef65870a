import AssessmentModel

/// What became of a project's directory while somebody looks at it.
package enum ProjectPresence: Hashable, Sendable {
    case there
    /// There is nothing to read at its path.
    case gone
    /// Another directory is at its path, which can be opened.
    case replaced
}

extension Project {
    /// The workshops of the project, up to the last event that was read.
    package var workshops: WorkshopList { info.details.workshops }

    /// Whether the directory that was opened is still at its path.
    package var presence: ProjectPresence {
        // What is no directory, as a packed file, stays as it was opened.
        guard let opened = storage.identity(of: "") else { return .there }
        guard let now = try? DirectoryStorage(path), now.identity(of: "") == opened else {
            return (try? Project.open(path)) == nil ? .gone : .replaced
        }
        let isThere = [ProjectFile.path, AuditFile.path].contains { ((try? now.status(of: $0)) ?? nil) != nil }
        return isThere ? .there : .gone
    }
}
