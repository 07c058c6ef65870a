import AssessmentModel
import Glibc

/// Work on the files of the journal folder.
enum JournalFile {
    /// A journal that is there, locked; nil where there is none, another process has it, or it cannot be written.
    ///
    /// - Parameter isUnlockable: to take the file also where there are no locks, as it is known to be nobody else's.
    /// - Throws: `StorageError` where nothing may be written.
    static func locked(
        _ path: String, orUnlockable isUnlockable: Bool, in storage: any Storage
    ) throws(StorageError) -> WritingFile? {
        while true {
            let file: WritingFile
            do throws(StorageError) {
                file = try WritingFile(existing: path, in: storage)
            } catch {
                if error.code == EROFS { throw error }
                return nil
            }
            switch file.lock() {
            case .heldElsewhere: return nil
            case .unsupported:
                guard isUnlockable else { return nil }
                return file
            case .taken:
                // Whoever had the file before may have removed it, or put another in its place, before giving it free.
                if try storage.status(of: path)?.identity == file.status().identity { return file }
            }
        }
    }

    /// Keeps the beginning of a line that its writer could not finish in a file beside the journal, and cuts it off.
    ///
    /// - Parameters:
    ///   - length: where the line begins.
    ///   - bytes: how much there is of it.
    static func setTornAside(
        _ file: borrowing WritingFile, from length: Int, bytes: Int, of writer: WriterID, in storage: any Storage
    ) throws(StorageError) {
        let torn = try file.bytes(length..<length + bytes)
        try storage.writeNew(try freePath(in: storage) { JournalName.torn(writer, $0) }, torn)
        try storage.synchronizeFolder(Journals.folder)
        try file.truncate(to: length)
    }

    /// Whether everything in a file stands at the beginning of these bytes.
    static func isBeginning(_ path: String, of whole: [UInt8], in storage: any Storage) throws(StorageError) -> Bool {
        let file = try ReadingFile(path, in: storage)
        let size = try file.status().bytes
        guard size <= whole.count else { return false }
        let piece = 1 << 20
        for start in stride(from: 0, to: size, by: piece) {
            let range = start..<min(size, start + piece)
            guard try file.bytes(range)[...] == whole[range] else { return false }
        }
        return true
    }

    /// The first path of a numbered row in the journal folder where nothing stands.
    static func freePath(in storage: any Storage, _ name: (Int) -> String) throws(StorageError) -> String {
        var number = 1
        while try storage.status(of: "\(Journals.folder)/\(name(number))") != nil { number += 1 }
        return "\(Journals.folder)/\(name(number))"
    }
}
