import AssessmentModel
import CatalogFormat
import Glibc

/// What a new project consists of.
struct ProjectFiles {
    private let id = ProjectInfo.newID()
    private let projectFile: [UInt8]
    private let catalogFile: [UInt8]
    /// The journal of the person who makes the project: what is assessed.
    private let writer: WriterID
    private let journal: [UInt8]
    /// The end of the journal.
    private let end: JournalEnd

    /// - Throws: `StoreError.tooLong` for a name that does not fit into a line.
    init(
        subject: Subject, catalog: Catalog, by author: Author, time: Timestamp, names: WriterNames = .random
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
        self.journal = journal
        self.end = end
    }

    /// Makes the project's folder under another name, and gives it its own in one step.
    func make(_ name: String, in parent: any Storage, path: String, state: LocalState) throws(StoreError) {
        Self.removeLeftovers(in: parent)
        do throws(StorageError) {
            let lock = try Self.makeBuilding(in: parent)
            let building = lock.path
            do throws(StorageError) {
                try write(into: building, of: parent)
                try parent.makeFolder("\(building)/\(Journals.folder)")
                try writeJournal(below: "\(building)/", of: parent, state)
                try parent.synchronizeFolder(building)
                try parent.rename(building, to: name)
            } catch {
                try? parent.removeAll(building)
                throw error
            }
            try parent.synchronizeFolder("")
            lock.unlock()
        } catch {
            throw Self.error(error, path: path)
        }
    }

    /// Makes the project inside a folder that is there and has to be empty. The folder stays the same one: somebody may
    /// stand in it, or it may be where a volume is mounted. Without `project.json`, which comes last, it is no project.
    func fill(_ folder: any Storage, path: String, state: LocalState) throws(StoreError) {
        let building = Self.buildingInside
        do throws(StorageError) {
            let lock = try Self.begin(in: folder)
            do throws(StorageError) {
                guard try folder.names(in: "") == [building] else { throw StorageError("", .system(EEXIST)) }
                try write(into: building, of: folder)
            } catch {
                try? folder.removeAll(building)
                throw error
            }
            try folder.makeFolder(Journals.folder)
            try writeJournal(below: "", of: folder, state)
            try folder.rename("\(building)/\(GitAttributes.path)", to: GitAttributes.path)
            try folder.rename("\(building)/\(Project.catalogPath)", to: Project.catalogPath)
            try folder.synchronizeFolder("")
            try folder.rename("\(building)/\(ProjectFile.path)", to: ProjectFile.path)
            try folder.remove(building)
            try folder.synchronizeFolder("")
            lock.unlock()
        } catch {
            throw Self.error(error, path: path)
        }
    }

    private func write(into building: String, of storage: any Storage) throws(StorageError) {
        try storage.writeNew("\(building)/\(GitAttributes.path)", GitAttributes.content)
        try storage.writeNew("\(building)/\(Project.catalogPath)", catalogFile)
        try storage.writeNew("\(building)/\(ProjectFile.path)", projectFile)
    }

    private func writeJournal(
        below folder: String, of storage: any Storage, _ state: LocalState
    ) throws(StorageError) {
        try storage.writeNew(folder + Journals.file(of: writer), journal)
        try storage.synchronizeFolder(folder + Journals.folder)
        // The folder stays the same one when it gets its name.
        let identity = storage.identity(of: String(folder.dropLast()))
        state.keep(journal, tip: end.tip, of: writer, project: id, in: identity)
    }

    private static func error(_ error: StorageError, path: String) -> StoreError {
        switch error.code {
        case EEXIST, ENOTEMPTY, ENOTDIR, EBUSY: .alreadyExists(path: path)
        default: StoreError(writing: error, at: path)
        }
    }
}

// MARK: - What killed programs left

extension ProjectFiles {
    private static let prefix = ".new-"
    static let buildingInside = ".new"

    /// Makes a folder to build a project in, and locks it, so that it is not taken for what a killed program left.
    private static func makeBuilding(in parent: any Storage) throws(StorageError) -> LockedFolder {
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

    /// Removes the folders that programs were building projects in when they were killed.
    private static func removeLeftovers(in parent: any Storage) {
        guard let names = try? parent.names(in: "") else { return }
        for name in names where name.hasPrefix(prefix) && EventID(String(name.dropFirst(prefix.count))) != nil {
            guard let lock = try? LockedFolder(name, in: parent), lock.isCertain else { continue }
            try? parent.removeAll(name)
            lock.unlock()
        }
    }

    /// Makes the folder inside an empty one in which the project is put together. Only one can, so only one goes on.
    private static func begin(in folder: any Storage) throws(StorageError) -> LockedFolder {
        while true {
            do throws(StorageError) {
                try removeHalfMade(in: folder)
                guard try folder.names(in: "").isEmpty else { throw StorageError("", .system(EEXIST)) }
                try folder.makeFolder(buildingInside)
                return try LockedFolder(buildingInside, in: folder)
            } catch {
                // Another took it for a leftover before it was locked, or finished meanwhile: look again.
                guard error.code == ENOENT else { throw error }
            }
        }
    }

    /// Empties a folder in which a program was making a project when it was killed.
    private static func removeHalfMade(in folder: any Storage) throws(StorageError) {
        guard try isHalfMade(folder) else { return }
        let lock = try LockedFolder(buildingInside, in: folder)
        guard lock.isCertain, try isHalfMade(folder) else { return }
        let names = try folder.names(in: "")
        for part in parts.reversed() where names.contains(part) { try folder.removeAll(part) }
        lock.unlock()
    }

    /// The last to go is the one by which it is known as half made.
    private static let parts = [buildingInside, GitAttributes.path, Project.catalogPath, Journals.folder]

    private static func isHalfMade(_ folder: any Storage) throws(StorageError) -> Bool {
        let names = try folder.names(in: "")
        guard names.contains(buildingInside), names.allSatisfy(parts.contains) else { return false }
        return try folder.names(in: Journals.folder).count <= 1
    }
}
