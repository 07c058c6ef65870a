/// What a folder is, by the names in it.
package enum FolderKind: Hashable, Sendable {
    /// The project directory of an assessment.
    case assessment
    /// The directory of somebody who judges an assessment.
    case judgement

    /// Nil if the names are those of neither.
    package init?(holding names: some Collection<String>) {
        if names.contains(AuditFile.path) {
            self = .judgement
        } else if names.contains(ProjectFile.path),
            names.contains(Journals.folder) || names.contains(Project.catalogPath)
        {
            self = .assessment
        } else {
            return nil
        }
    }
}

extension ReadableStorage {
    /// How much there is to read of a project before its figures are known: its catalogue and journals. What cannot be
    /// looked at counts 0.
    package var bytesToRead: Int {
        let journals = ((try? names(in: Journals.folder)) ?? []).map { "\(Journals.folder)/\($0)" }
        return ([Project.catalogPath] + journals).reduce(0) { $0 + ((try? status(of: $1))?.bytes ?? 0) }
    }
}
