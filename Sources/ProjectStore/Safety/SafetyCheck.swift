import AssessmentModel
import Glibc

/// Compares the journals of a project with the safety copies of those written on this machine.
struct SafetyCheck {
    /// What happened to a journal, judging by its copy.
    enum Standing: Hashable {
        /// Both are the same to the last line.
        case same
        /// The journal has further lines that the copy does not have.
        case longer
        /// The journal is a different one, or gone, but some journal has each of its lines.
        case elsewhere
        /// No journal has these lines.
        case missing(Set<EventID>)
    }

    let folder: SafetyFolder
    let storage: any Storage

    /// The existing copies.
    var present: [SafetyFolder.Entry] { (try? folder.entries()) ?? [] }

    /// What happened to the journal that this is a copy of.
    ///
    /// - Parameters:
    ///   - length: the number of bytes of complete lines in the copy.
    ///   - tip: the digest of the last of them.
    ///   - journals: all journals, read to their ends.
    static func standing(
        of name: String, length: Int, tip: SHA256Digest, in copy: borrowing some SourceFile & ~Copyable,
        journals: Journals, _ storage: any ReadableStorage
    ) throws(StorageError) -> Standing {
        let path = "\(Journals.folder)/\(name)"
        let cursor = journals.cursor(of: path)
        if let cursor, cursor.isSound {
            if cursor.offset == length && cursor.tip == tip { return .same }
            if cursor.offset > length, try isLine(tip, endingAt: length, in: path, storage) { return .longer }
        }
        // One look at each journal nearly always suffices, and reading them all takes long.
        if length == 0 || journals.hasEnd(tip) { return .elsewhere }
        var decoder = journals.decoder
        let lines = JournalLines.valid(in: try copy.bytes(0..<length), with: &decoder)
        let missing = JournalLines.identities(in: lines).subtracting(JournalLines.identities(in: journals, of: storage))
        return missing.isEmpty ? .elsewhere : .missing(missing)
    }

    /// What happened to the journal that an entry is a copy of, for reading only.
    static func standing(
        of entry: SafetyFolder.Entry, in folder: SafetyFolder, _ journals: Journals, _ storage: any ReadableStorage
    ) throws(StorageError) -> Standing {
        let copy = try ReadingFile(folder.path(of: entry), in: folder.storage)
        let (length, tip) = try SafetyCopy.end(of: copy)
        return try standing(of: entry.name, length: length, tip: tip, in: copy, journals: journals, storage)
    }

    /// Whether a line with this digest ends at this length of the file.
    static func isLine(
        _ tip: SHA256Digest, endingAt length: Int, in path: String, _ storage: any ReadableStorage
    ) throws(StorageError) -> Bool {
        guard length > 0 else { return true }
        let file = try ReadingFile(path, in: storage)
        let bytes = try file.bytes(max(0, length - 2 - JournalEntry.longest)..<length)
        guard bytes.last == 0x0A else { return false }
        let start = bytes.dropLast().lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        return bytes[start..<(bytes.count - 1)].withUnsafeBytes { JournalLines.digest(of: $0) } == tip
    }

    /// Checks one journal, and restores what it lacks.
    ///
    /// - Parameters:
    ///   - ownFile: the file that this process is writing.
    ///   - news: receives notices and the restored events.
    /// - Returns: the copy if the journal matches it now and can be continued; nil otherwise, and while another
    ///   process has it.
    func settle(
        _ entry: SafetyFolder.Entry, besides ownFile: String?, in journals: inout Journals, news: inout News
    ) throws(StorageError) -> SafetyCopy? {
        guard var copy = try SafetyCopy(entry, in: folder) else { return nil }
        let path = "\(Journals.folder)/\(entry.name)"
        switch try Self.standing(
            of: entry.name, length: copy.length, tip: copy.tip, in: copy, journals: journals, storage)
        {
        case .same:
            journals.lost[path] = nil
            guard entry.use == .continued else { return nil }
            return copy
        case .elsewhere:
            journals.lost[path] = nil
            if copy.length == 0 { copy.remove() }
            return nil
        case .longer:
            if let cursor = journals.cursor(of: path) { try close(copy, after: cursor) }
            return nil
        case .missing(let events):
            journals.lost[path] = Damage(.eventsGone(events.count), file: path)
            var decoder = journals.decoder
            let all = try copy.bytes(0..<copy.length)
            let lines = JournalLines.valid(in: all, with: &decoder)
            guard let writer = JournalName.writer(entry.name) else { return nil }
            let restoration = Restoration(whole: lines, writer: writer, storage: storage)
            let target = try restoration.target(at: path)
            // The copy comes first, so that an interrupted restoration continues under the new name.
            if case .beside(let other) = target { copy = try copy.renamed(JournalName.file(of: other), entry.use) }
            _ = try restoration.write(to: target)
            let notice = StoreNotice.Kind.restored(events: events.count, into: target.path, after: target.loss)
            news.notices.append(StoreNotice(notice, file: path))
            journals.putBack(events, from: path, to: target, in: &news, besides: ownFile)
            // A power cut has left something other than lines in the copy, which is useless now.
            guard lines.count == all.count else {
                copy.remove()
                return nil
            }
            guard entry.use == .continued else { return nil }
            return copy
        }
    }

    /// Adds the lines that the copy lacks, and marks the journal so that nobody continues it.
    private func close(_ copy: consuming SafetyCopy, after cursor: JournalCursor) throws(StorageError) {
        var copy = copy
        guard let file = try JournalFile.locked(cursor.file, orUnlockable: true, in: storage),
            try file.status() == cursor.seen
        else { return }
        try copy.append(try file.bytes(copy.length..<cursor.offset)[...], tip: cursor.tip)
        if cursor.tornBytes > 0, let writer = JournalName.writer(copy.name) {
            try JournalFile.setTornAside(file, from: cursor.offset, bytes: cursor.tornBytes, of: writer, in: storage)
        }
        _ = try copy.renamed(copy.name, .closed)
    }

    /// Checks all journals that have copies, except those that a process is writing, and restores what they lack. What
    /// cannot be restored stays damage.
    func settleAll(besides ownFile: String, in journals: inout Journals, news: inout News) {
        for entry in present where "\(Journals.folder)/\(entry.name)" != ownFile {
            _ = try? settle(entry, besides: ownFile, in: &journals, news: &news)
        }
    }
}
