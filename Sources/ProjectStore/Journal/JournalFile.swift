import AssessmentModel
import Glibc

/// Work on the files of the journal folder.
enum JournalFile {
    /// An existing journal, locked; nil if there is none, another process has it, or it cannot be written.
    ///
    /// - Parameter isUnlockable: true to take the file even without locks, because nobody else can have it.
    /// - Throws: `StorageError` if writing is not allowed.
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
                // The process that had the file may have removed or replaced it before unlocking it.
                if try storage.status(of: path)?.identity == file.status().identity { return file }
            }
        }
    }

    /// Moves the beginning of an unfinished line into a file beside the journal.
    ///
    /// - Parameters:
    ///   - length: the offset at which the line begins.
    ///   - bytes: the number of bytes of it.
    static func setTornAside(
        _ file: borrowing WritingFile, from length: Int, bytes: Int, of writer: WriterID, in storage: any Storage
    ) throws(StorageError) {
        let torn = try file.bytes(length..<length + bytes)
        try storage.writeNew(try freePath(in: storage) { JournalName.torn(writer, $0) }, torn)
        try storage.synchronizeFolder(Journals.folder)
        try file.truncate(to: length)
    }

    /// Whether a file is the beginning of these bytes.
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

    /// The first unused path of a numbered series in the journal folder.
    static func freePath(in storage: any Storage, _ name: (Int) -> String) throws(StorageError) -> String {
        var number = 1
        while try storage.status(of: "\(Journals.folder)/\(name(number))") != nil { number += 1 }
        return "\(Journals.folder)/\(name(number))"
    }
}
