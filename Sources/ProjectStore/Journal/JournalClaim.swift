import AssessmentModel
import Glibc

extension JournalWriter {
    /// Claims a journal of an author for this process: one that the author wrote in this very directory, that is as the
    /// author left it, and that no other process has. If there is none, a new one is begun. Before that, journals that
    /// were written on this machine get back what they have lost.
    ///
    /// - Parameters:
    ///   - check: compares the journals with their safety copies; nil if there are none.
    ///   - news: receives what is new in the journals.
    /// - Throws: `StorageError`, also if writing is not allowed.
    static func claim(
        for author: Author, from journals: inout Journals, check: SafetyCheck?, news: inout News,
        in storage: any Storage, names: WriterNames
    ) throws(StorageError) -> JournalWriter {
        try storage.ensureFolder(Journals.folder)
        news.add(journals.read(complete: true))
        var claimed: JournalWriter?
        for entry in check?.present ?? [] {
            guard let check, let copy = (try? check.settle(entry, besides: nil, in: &journals, news: &news)) ?? nil,
                claimed == nil, let writer = JournalName.writer(copy.name), writer.isWindow(of: author.base)
            else { continue }
            claimed = try continued(by: writer, copy, from: journals, check, in: storage)
        }
        if let claimed { return claimed }
        return try begun(by: author, check, in: storage, names: names)
    }

    /// Continues a journal at its end; nil if another process has it.
    private static func continued(
        by writer: WriterID, _ copy: consuming SafetyCopy, from journals: Journals, _ check: SafetyCheck,
        in storage: any Storage
    ) throws(StorageError) -> JournalWriter? {
        let path = "\(Journals.folder)/\(copy.name)"
        guard let cursor = journals.cursor(of: path), cursor.offset == copy.length, cursor.tip == copy.tip,
            let file = try JournalFile.locked(path, orUnlockable: true, in: storage),
            // If anything came between reading and locking it, it is a different file now.
            try file.status() == cursor.seen
        else { return nil }
        return JournalWriter(
            file, of: writer, after: cursor, safety: JournalSafety(in: check.folder, copy), in: storage)
    }

    private static func begun(
        by author: Author, _ check: SafetyCheck?, in storage: any Storage, names: WriterNames
    ) throws(StorageError) -> JournalWriter {
        while true {
            let writer = names.next(author.base)
            let file: WritingFile
            do throws(StorageError) {
                file = try WritingFile(new: Journals.file(of: writer), in: storage)
            } catch {
                guard error.code == EEXIST else { throw error }
                continue
            }
            _ = file.lock()
            var cursor = JournalCursor(file: Journals.file(of: writer))
            cursor.seen = try file.status()
            return JournalWriter(
                file, of: writer, after: cursor, safety: JournalSafety(in: check?.folder), in: storage)
        }
    }
}
