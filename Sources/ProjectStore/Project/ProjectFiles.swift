import AssessmentModel
import CatalogFormat
import Glibc

/// The files of a new project.
struct ProjectFiles {
    private let id = ProjectInfo.newID()
    private let projectFile: [UInt8]
    private let catalogFile: [UInt8]
    /// The journal of the person who creates the project, which says what is assessed.
    private let writer: WriterID
    private let journal: [UInt8]
    /// The end of the journal.
    private let end: JournalEnd
    /// What it takes over from an earlier project; nil for nothing.
    private let succession: Succession?

    /// - Throws: `StoreError.tooLong` if a name or an answer does not fit into a line.
    init(
        subject: Subject, catalog: Catalog, by author: Author, time: Timestamp,
        succeeding succession: Succession? = nil,
        names: WriterNames = .random
    ) throws(StoreError) {
        catalogFile = CatalogWriter.json(catalog)
        let reference = ProjectInfo.CatalogReference(
            id: catalog.id, version: catalog.version, digest: SHA256.digest(of: catalogFile))
        projectFile = ProjectFile.encoded(
            ProjectInfo(id: id, catalog: reference, created: ProjectInfo.Creation(at: time, by: author.name)))
        writer = names.next(author.base)
        var end = JournalEnd()
        var journal: [UInt8] = []
        for change in [Change.name(subject.name), .kind(subject.kind), .role(subject.role)] {
            let content = JournalEnd.Content(change: change, target: .assessment, at: time, by: author.name)
            journal += try end.append(content, of: writer, afterClock: 0).line
        }
        if let succession {
            var content = JournalEnd.Content(
                change: .earlier(succession.earlier), target: .assessment, at: time, by: author.name)
            let (line, first) = try end.append(content, of: writer, afterClock: 0)
            journal += line
            content.intent = .with(first.id)
            for step in succession.steps {
                (content.target, content.change) = (step.target, step.change)
                journal += try end.append(content, of: writer, afterClock: 0).line
            }
        }
        self.journal = journal
        self.end = end
        self.succession = succession
    }

    /// Creates the project's folder under a temporary name, and renames it in one step.
    ///
    /// - Parameter goesOn: called with the number of bytes of evidence copied so far; says whether to go on.
    func make(
        _ name: String, in parent: any Storage, path: String, state: LocalState, goesOn: (Int) -> Bool = { _ in true }
    ) throws(StoreError) {
        Self.removeLeftovers(in: parent)
        let lock = try Self.writing(at: path) { () throws(StorageError) in try Self.makeBuilding(in: parent) }
        let building = lock.path
        do throws(StoreError) {
            try Self.writing(at: path) { () throws(StorageError) in try write(into: building, of: parent) }
            try copyEvidence(into: building, of: parent, path: path, goesOn)
            try Self.writing(at: path) { () throws(StorageError) in
                try parent.makeFolder("\(building)/\(Journals.folder)")
                try writeJournal(below: "\(building)/", of: parent, state)
                try parent.synchronizeFolder(building)
                try parent.rename(building, to: name)
            }
        } catch {
            try? parent.removeAll(building)
            throw error
        }
        try Self.writing(at: path) { () throws(StorageError) in try parent.synchronizeFolder("") }
        lock.unlock()
    }

    /// Creates the project inside an existing empty folder. The folder stays the same one, because it may be somebody's
    /// working directory or a mount point. It becomes a project only with `project.json`, which comes last.
    ///
    /// - Parameter goesOn: called with the number of bytes of evidence copied so far; says whether to go on.
    func fill(
        _ folder: any Storage, path: String, state: LocalState, goesOn: (Int) -> Bool = { _ in true }
    ) throws(StoreError) {
        let building = Self.buildingInside
        let lock = try Self.writing(at: path) { () throws(StorageError) in try Self.begin(in: folder) }
        do throws(StoreError) {
            try Self.writing(at: path) { () throws(StorageError) in
                guard try folder.names(in: "") == [building] else { throw StorageError("", .system(EEXIST)) }
                try write(into: building, of: folder)
            }
            try copyEvidence(into: building, of: folder, path: path, goesOn)
        } catch {
            try? folder.removeAll(building)
            throw error
        }
        try Self.writing(at: path) { () throws(StorageError) in
            if hasFiles { try folder.rename("\(building)/\(EvidenceFolder.folder)", to: EvidenceFolder.folder) }
            try folder.makeFolder(Journals.folder)
            try writeJournal(below: "", of: folder, state)
            try folder.rename("\(building)/\(GitAttributes.path)", to: GitAttributes.path)
            try folder.rename("\(building)/\(Project.catalogPath)", to: Project.catalogPath)
            try folder.synchronizeFolder("")
            try folder.rename("\(building)/\(ProjectFile.path)", to: ProjectFile.path)
            try folder.remove(building)
            try folder.synchronizeFolder("")
        }
        lock.unlock()
    }

    private func write(into building: String, of storage: any Storage) throws(StorageError) {
        try storage.writeNew("\(building)/\(GitAttributes.path)", GitAttributes.content)
        try storage.writeNew("\(building)/\(Project.catalogPath)", catalogFile)
        try storage.writeNew("\(building)/\(ProjectFile.path)", projectFile)
    }

    private var hasFiles: Bool { !(succession?.files ?? []).isEmpty }

    private func copyEvidence(
        into building: String, of storage: any Storage, path: String, _ goesOn: (Int) -> Bool
    ) throws(StoreError) {
        try succession?.copyFiles(
            into: "\(building)/\(EvidenceFolder.folder)", of: storage, path: path, goesOn: goesOn)
    }

    private func writeJournal(
        below folder: String, of storage: any Storage, _ state: LocalState
    ) throws(StorageError) {
        try storage.writeNew(folder + Journals.file(of: writer), journal)
        try storage.synchronizeFolder(folder + Journals.folder)
        // Renaming does not change the folder's identity.
        let identity = storage.identity(of: String(folder.dropLast()))
        state.keep(journal, tip: end.tip, of: writer, project: id, in: identity)
    }

    /// The error for one of making the folder at this path.
    static func error(_ error: StorageError, path: String) -> StoreError {
        switch error.code {
        case EEXIST, ENOTEMPTY, ENOTDIR, EBUSY: .alreadyExists(path: path)
        default: StoreError(writing: error, at: path)
        }
    }

    /// Turns errors into those of making the folder at this path.
    static func writing<Value: ~Copyable>(
        at path: String, _ body: () throws(StorageError) -> Value
    ) throws(StoreError) -> Value {
        do throws(StorageError) { return try body() } catch { throw Self.error(error, path: path) }
    }
}

// MARK: - Leftovers of killed programs

extension ProjectFiles {
    private static let prefix = ".new-"
    static let buildingInside = ".new"

    /// Creates a folder to build a project in, and locks it so that it is not taken for a leftover.
    static func makeBuilding(in parent: any Storage) throws(StorageError) -> LockedFolder {
        while true {
            let building = "\(prefix)\(ProjectInfo.newID())"
            try parent.makeFolder(building)
            do throws(StorageError) {
                return try LockedFolder(building, in: parent)
            } catch {
                // It was taken for a leftover before it was locked.
                guard error.code == EBUSY || error.code == ENOENT else { throw error }
            }
        }
    }

    /// Removes the folders of programs that were killed while they were building a project.
    static func removeLeftovers(in parent: any Storage) {
        guard let names = try? parent.names(in: "") else { return }
        for name in names where name.hasPrefix(prefix) && EventID(String(name.dropFirst(prefix.count))) != nil {
            guard let lock = try? LockedFolder(name, in: parent), lock.isCertain else { continue }
            try? parent.removeAll(name)
            lock.unlock()
        }
    }

    /// Creates the folder inside an empty one in which the project is built. Only one program can, so only one goes on.
    private static func begin(in folder: any Storage) throws(StorageError) -> LockedFolder {
        while true {
            do throws(StorageError) {
                try removeHalfMade(in: folder)
                guard try folder.names(in: "").isEmpty else { throw StorageError("", .system(EEXIST)) }
                try folder.makeFolder(buildingInside)
                return try LockedFolder(buildingInside, in: folder)
            } catch {
                // Another program took it for a leftover before it was locked, or has finished meanwhile, so look
                // again.
                guard error.code == ENOENT else { throw error }
            }
        }
    }

    /// Empties a folder of a program that was killed while it was creating a project there.
    private static func removeHalfMade(in folder: any Storage) throws(StorageError) {
        guard try isHalfMade(folder) else { return }
        let lock = try LockedFolder(buildingInside, in: folder)
        guard lock.isCertain, try isHalfMade(folder) else { return }
        let names = try folder.names(in: "")
        for part in parts.reversed() where names.contains(part) { try folder.removeAll(part) }
        lock.unlock()
    }

    /// What a half made project has, removed from last to first: the first is what it is recognised by.
    private static let parts = [
        buildingInside, GitAttributes.path, Project.catalogPath, Journals.folder,
        EvidenceFolder.folder,
    ]

    private static func isHalfMade(_ folder: any Storage) throws(StorageError) -> Bool {
        let names = try folder.names(in: "")
        guard names.contains(buildingInside), names.allSatisfy(parts.contains) else { return false }
        return try folder.names(in: Journals.folder).count <= 1
    }
}
