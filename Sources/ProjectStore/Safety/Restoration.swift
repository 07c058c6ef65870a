import AssessmentModel
import Glibc

/// Puts back what a journal once held and has lost: by adding to its end where it is the beginning of what it was, and
/// else by a file beside it. Nothing that stands there is changed.
struct Restoration {
    /// Everything that the journal should hold.
    let whole: [UInt8]
    /// The writer of the lines.
    let writer: WriterID
    let storage: any Storage

    /// Where it goes.
    enum Target {
        /// Nothing stands at the path.
        case new(String)
        /// The file that stands there is the beginning, and is locked by this process now.
        case end(String)
        /// Something else stands there, so a file of another name is made.
        case beside(String)

        var path: String {
            switch self {
            case .new(let path), .end(let path), .beside(let path): path
            }
        }

        /// What became of the journal.
        var loss: StoreNotice.Loss {
            switch self {
            case .new: .removed
            case .end: .cut
            case .beside: .replaced
            }
        }
    }

    /// Looks where it has to go.
    ///
    /// - Parameter path: where the journal should stand.
    func target(at path: String) throws(StorageError) -> Target {
        try storage.ensureFolder(Journals.folder)
        guard let present = try storage.status(of: path) else { return .new(path) }
        if present.kind == .file, try JournalFile.isBeginning(path, of: whole, in: storage) { return .end(path) }
        return .beside(try JournalFile.freePath(in: storage) { JournalName.kept(writer, $0) })
    }

    /// Writes it, and returns once it would outlive a power cut.
    ///
    /// - Returns: the file, locked.
    /// - Throws: `StorageError`; `EBUSY` where another process has the file.
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

    /// Gives a file the end that it lacks.
    func complete(_ file: borrowing WritingFile) throws(StorageError) {
        try file.append(whole[(try file.status().bytes)...])
        try file.synchronize()
        try storage.synchronizeFolder(Journals.folder)
    }
}
