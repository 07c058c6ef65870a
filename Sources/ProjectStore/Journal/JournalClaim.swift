import AssessmentModel
import Glibc

extension JournalWriter {
    /// Takes the journal of an author for this process: the first of the person's files that no other process has, and
    /// to which a line can be added. Another window of the same person gets a file of its own, and so does who comes
    /// after a file that is damaged in its middle: what is wrong with it stays to be seen.
    ///
    /// - Parameter news: gets what the journals say that was not known yet.
    /// - Throws: `StorageError`, also where nothing may be written.
    static func claim(
        for author: Author, from journals: inout Journals, news: inout News, in storage: any Storage,
        names: WriterNames
    ) throws(StorageError) -> JournalWriter {
        try storage.ensureFolder(Journals.folder)
        let own = try storage.names(in: Journals.folder).sorted().compactMap { name in
            name.hasSuffix(Journals.ending) ? WriterID(validating: String(name.dropLast(Journals.ending.count))) : nil
        }
        for writer in own.filter({ $0.isWindow(of: author.base) }) + [names.next(author.base)] {
            let path = Journals.file(of: writer)
            guard let file = try locked(path, in: storage) else { continue }
            // Only now, as another process may have written up to the moment when it gave the file free.
            news.add(journals.read(complete: true))
            guard let cursor = journals.cursor(of: path), cursor.isSound, cursor.writer ?? writer == writer else {
                continue
            }
            return JournalWriter(file, of: writer, after: cursor, in: storage)
        }
        throw StorageError(Journals.folder, .system(EBUSY))
    }

    /// The file, made where there is none, and locked; nil where another process has it or it cannot be written.
    private static func locked(_ path: String, in storage: any Storage) throws(StorageError) -> WritingFile? {
        while true {
            let isNew: Bool
            let file: WritingFile
            if try storage.status(of: path) == nil {
                do throws(StorageError) {
                    file = try WritingFile(new: path, in: storage)
                    isNew = true
                } catch {
                    guard error.code == EEXIST else { throw error }
                    continue
                }
            } else {
                do throws(StorageError) {
                    file = try WritingFile(existing: path, in: storage)
                    isNew = false
                } catch {
                    switch error.code {
                    case ENOENT: continue
                    case EROFS: throw error
                    default: return nil
                    }
                }
            }
            switch file.lock() {
            case .heldElsewhere: return nil
            // Without locks only a file that was not there before is certain to be nobody else's.
            case .unsupported:
                guard isNew else { return nil }
                return file
            case .taken:
                // Whoever had the file before may have removed it, or put another in its place, before giving it free.
                if try storage.status(of: path)?.identity == file.status().identity { return file }
            }
        }
    }
}
