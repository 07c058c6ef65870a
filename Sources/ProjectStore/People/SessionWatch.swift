import AssessmentModel

/// Where everybody stands who works on a project, kept up to date by looking again and again.
package struct SessionWatch: Sendable {
    /// By writer, where they stood last.
    package private(set) var sessions: [WriterID: Session] = [:]
    private var seen: [WriterID: FileStatus] = [:]

    /// Nobody yet.
    package init() {}

    /// Reads what changed since the last call. Cheap if nothing did.
    ///
    /// - Returns: whether anything changed.
    package mutating func look(at project: Project) -> Bool {
        let storage = project.storage
        // A folder that cannot be read says nothing new.
        guard let files = try? PersonalFile.all(in: Sessions.folder, of: storage) else { return false }
        var hasChanged = false
        for file in files {
            guard let status = (try? storage.status(of: file.path)) ?? nil, status != seen[file.writer] else {
                continue
            }
            seen[file.writer] = status
            guard let session = Sessions.session(file, in: storage) else { continue }
            hasChanged = hasChanged || session != sessions[file.writer]
            sessions[file.writer] = session
        }
        return hasChanged
    }
}

extension [WriterID: Session] {
    /// The latest session of a person, whose name may be written in any case.
    package func latest(of name: String) -> Session? {
        values.filter { $0.by.lowercased() == name.lowercased() }.max { $0.at < $1.at }
    }

    /// The latest session of whoever conducts the workshop that is going on, in any of their windows; nil if there is
    /// none.
    package func latest(conducting workshops: WorkshopList) -> Session? {
        let open = workshops.open.map(\.id)
        guard let workshop = open.last(where: { workshops.phase(of: $0) == .running }) ?? open.last,
            let conductor = workshops.turns(of: workshop).last(where: { $0.phase == .running })?.order.writer
        else { return nil }
        let base = conductor.base
        return filter { $0.key.isWindow(of: base) }.values.max { $0.at < $1.at }
    }
}
