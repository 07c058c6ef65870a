/// What is different in the vendor's directory since an audit began.
public enum VendorChange: Hashable, Sendable {
    /// This many events were added to a journal.
    case longer(file: String, events: Int)
    /// There is a journal that was not there, with this many events.
    case added(file: String, events: Int)
    /// A journal has not any more what it had.
    case replaced(file: String)
    /// A journal is gone.
    case missing(file: String)
    /// A seal is another one or gone.
    case seal(file: String)
    /// `project.json` or the catalogue on record is another one.
    case project

    /// The path of the file in the vendor's directory.
    public var file: String {
        switch self {
        case .longer(let file, _), .added(let file, _), .replaced(let file), .missing(let file), .seal(let file): file
        case .project: ProjectFile.path
        }
    }

    /// Whether something that the audit began with is not there any more.
    public var isLoss: Bool {
        switch self {
        case .longer, .added: false
        case .replaced, .missing, .seal, .project: true
        }
    }
}

extension AuditFile {
    /// What is different in the vendor's directory since the audit began.
    ///
    /// - Parameter journals: of both directories, read to their ends.
    func changes(
        in storage: OverlayStorage, _ journals: Journals, catalog: SHA256Digest
    ) -> [VendorChange] {
        var changes: [VendorChange] = []
        let vendor = storage.lower
        if (try? vendor.digest(of: ProjectFile.path)) != projectFile || catalog != self.catalog {
            changes.append(.project)
        }
        for journal in self.journals {
            guard let status = (try? vendor.status(of: journal.file)) ?? nil, status.kind == .file else {
                changes.append(.missing(file: journal.file))
                continue
            }
            let isThere = try? SafetyCheck.isLine(journal.last, endingAt: journal.bytes, in: journal.file, vendor)
            guard journal.bytes == 0 || isThere == true else {
                changes.append(.replaced(file: journal.file))
                continue
            }
            let events = (journals.cursor(of: journal.file)?.events ?? journal.events) - journal.events
            if events > 0 { changes.append(.longer(file: journal.file, events: events)) }
        }
        let known = Set(self.journals.map(\.file))
        let names = ((try? vendor.names(in: Journals.folder)) ?? []).filter(JournalName.isJournal).sorted()
        for file in names.map({ "\(Journals.folder)/\($0)" }) where !known.contains(file) {
            // The vendor has taken in a journal of the auditor's.
            if ((try? storage.upper.status(of: file)) ?? nil) != nil { continue }
            if let events = journals.cursor(of: file)?.events, events > 0 {
                changes.append(.added(file: file, events: events))
            }
        }
        return changes + changedSeals(in: vendor).map { .seal(file: $0) }
    }
}
