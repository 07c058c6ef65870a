import AssessmentModel

/// What killed programs leave in a project: incoming evidence, files that were about to replace others, and journals
/// that nothing was written to yet. Nothing is missing.
enum Leftovers {
    /// The prefix of the folders for incoming evidence.
    static let incoming = ".incoming-"
    private static let ending = ".new"
    private static let folders = [
        "", EvidenceFolder.folder, ProfileCopy.folder, CatalogInUse.folder, SealFolder.name, ParticipantFiles.folder,
        Drafts.folder, Sessions.folder,
    ]

    /// The leftovers, including what looks like one but is in use. Folders that cannot be listed have none.
    static func all(in storage: any ReadableStorage) -> [String] {
        folders.flatMap { folder in
            ((try? storage.names(in: folder)) ?? []).filter(isLeftover).map { folder.isEmpty ? $0 : "\(folder)/\($0)" }
        }
    }

    /// The leftovers that no program needs any more.
    static func abandoned(in storage: any ReadableStorage) -> [String] {
        let locks = JournalLocks(in: storage)
        return all(in: storage).filter { path in
            storage.lockState(of: path) != .held && writer(of: path).map { locks.state(of: $0) != .held } ?? true
        }
    }

    /// Removes what programs of this machine left. Locks on the files of other machines may be invisible here.
    static func remove(ofMachineOf own: WriterID, in storage: any Storage) {
        // There mostly are none.
        lazy var locks = JournalLocks(in: storage)
        for path in all(in: storage) {
            let writer = writer(of: path)
            // The folder in which a project was created. It is empty once the project exists.
            guard path == ProjectFiles.buildingInside || writer?.machine == own.machine else { continue }
            switch (try? storage.status(of: path))??.kind {
            case .folder?:
                // A program of format 1 does not lock it.
                if let writer, writer != own, locks.state(of: writer) != .free { continue }
                guard let lock = try? LockedFolder(path, in: storage), lock.isCertain else { continue }
                try? storage.removeAll(path)
                lock.unlock()
            case .file?:
                guard let writer, writer != own, locks.state(of: writer) == .free else { continue }
                try? storage.remove(path)
            case .link?, .fifo?, .socket?, .device?, nil: continue
            }
        }
    }

    /// Removes the empty journals that programs of this machine left.
    static func removeEmpty(_ journals: Journals, ofMachineOf own: WriterID, in storage: any Storage) {
        for path in journals.empty {
            guard let writer = JournalName.writer(JournalName.file(of: path)), writer.machine == own.machine,
                writer != own, storage.lockState(of: path) == .free,
                (try? storage.status(of: path))??.bytes == 0
            else { continue }
            try? storage.remove(path)
        }
    }

    private static func isLeftover(_ name: String) -> Bool {
        name.hasPrefix(incoming) || name.hasPrefix(".") && name.hasSuffix(ending)
    }

    /// The writer whose program created it; nil if the name does not say.
    private static func writer(of path: String) -> WriterID? {
        var name = path.split(separator: "/").last.map(String.init) ?? ""
        if name.hasPrefix(incoming) {
            name = String(name.dropFirst(incoming.count).prefix { $0 != "." })
        } else {
            name = String(name.dropFirst().dropLast(ending.count))
            if name.hasPrefix("project-") { name = String(name.dropFirst("project-".count)) }
        }
        return WriterID(validating: name)
    }
}

/// Whether processes have locked the journals of writers. The folder is listed once.
struct JournalLocks {
    private let storage: any ReadableStorage
    private let names: [WriterID: [String]]

    init(in storage: any ReadableStorage) {
        self.storage = storage
        names = ((try? storage.names(in: Journals.folder)) ?? []).reduce(into: [:]) { names, name in
            if let writer = JournalName.writer(name) { names[writer, default: []].append(name) }
        }
    }

    /// Whether a process has locked a journal of the writer, under any name.
    func state(of writer: WriterID) -> LockState {
        let states = (names[writer] ?? []).map { storage.lockState(of: "\(Journals.folder)/\($0)") }
        if states.contains(.held) { return .held }
        return states.contains(.unknown) ? .unknown : .free
    }
}
