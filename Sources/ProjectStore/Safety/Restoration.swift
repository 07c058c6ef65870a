import AssessmentModel
import Glibc

/// Restores what a journal has lost: at its end if it is the beginning of what it was, otherwise in a file beside it.
/// Nothing that exists is changed.
struct Restoration {
    /// Everything that the journal should hold.
    let whole: [UInt8]
    /// The writer of the lines.
    let writer: WriterID
    let storage: any Storage

    /// The place where lines are restored.
    enum Target {
        /// Nothing is at the path.
        case new(String)
        /// The file at the path is the beginning of the journal, and this process has locked it.
        case end(String)
        /// Something else is at the path, so a file with another name is created.
        case beside(String)

        var path: String {
            switch self {
            case .new(let path), .end(let path), .beside(let path): path
            }
        }

        /// What happened to the journal.
        var loss: StoreNotice.Loss {
            switch self {
            case .new: .removed
            case .end: .cut
            case .beside: .replaced
            }
        }
    }

    /// Finds the place where the lines have to go.
    ///
    /// - Parameter path: where the journal should be.
    func target(at path: String) throws(StorageError) -> Target {
        try storage.ensureFolder(Journals.folder)
        guard let present = try storage.status(of: path) else { return .new(path) }
        if present.kind == .file, try JournalFile.isBeginning(path, of: whole, in: storage) { return .end(path) }
        return .beside(try JournalFile.freePath(in: storage) { JournalName.kept(writer, $0) })
    }

    /// Writes the lines, and returns once they would survive a power cut.
    ///
    /// - Returns: the file, locked.
    /// - Throws: `StorageError`; `EBUSY` if another process has the file.
    func write(to target: Target) throws(StorageError) -> WritingFile {
        switch target {
        case .end(let path):
            guard let file = try JournalFile.locked(path, orUnlockable: true, in: storage) else {
                throw StorageError(path, .system(EBUSY))
            }
            try complete(file)
            return file
        case .new(let path), .beside(let path):
            let file = try WritingFile(new: path, in: storage)
            _ = file.lock()
            do throws(StorageError) {
                try complete(file)
            } catch {
                try? storage.remove(path)
                throw error
            }
            return file
        }
    }

    /// Appends the end that a file lacks.
    func complete(_ file: borrowing WritingFile) throws(StorageError) {
        try file.append(whole[(try file.status().bytes)...])
        try file.synchronize()
        try storage.synchronizeFolder(Journals.folder)
    }
}
