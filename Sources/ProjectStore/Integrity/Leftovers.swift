import AssessmentModel

/// What killed programs leave in a project: incoming evidence, and files that were about to replace others. Nothing is
/// missing.
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

    /// Whether a program may still need it.
    static func isInUse(_ path: String, in storage: any ReadableStorage) -> Bool {
        if storage.lockState(of: path) == .held { return true }
        guard let writer = writer(of: path) else { return false }
        return lockState(of: writer, in: storage) == .held
    }

    /// Removes what programs of this machine left. Locks on the files of other machines may be invisible here.
    static func remove(ofMachineOf own: WriterID, in storage: any Storage) {
        for path in all(in: storage) {
            let writer = writer(of: path)
            // The folder in which a project was created. It is empty once the project exists.
            guard path == ProjectFiles.buildingInside || writer?.machine == own.machine else { continue }
            switch (try? storage.status(of: path))??.kind {
            case .folder?:
                // A program of format 1 does not lock it.
                if let writer, writer != own, lockState(of: writer, in: storage) != .free { continue }
                guard let lock = try? LockedFolder(path, in: storage), lock.isCertain else { continue }
                try? storage.removeAll(path)
                lock.unlock()
            case .file?:
                guard let writer, writer != own, lockState(of: writer, in: storage) == .free else { continue }
                try? storage.remove(path)
            case .link?, .fifo?, .socket?, .device?, nil: continue
            }
        }
    }

    /// Whether a process has locked a journal of the writer, under any name.
    static func lockState(of writer: WriterID, in storage: any ReadableStorage) -> LockState {
        let names = (try? storage.names(in: Journals.folder)) ?? []
        let states = names.filter { JournalName.writer($0) == writer }.map {
            storage.lockState(of: "\(Journals.folder)/\($0)")
        }
        if states.contains(.held) { return .held }
        return states.contains(.unknown) ? .unknown : .free
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
