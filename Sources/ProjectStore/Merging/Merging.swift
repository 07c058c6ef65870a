import AssessmentModel
import Glibc

/// Carries out a plan: adds one file after the other, each complete and safe on disk before it gets its name.
///
/// If the program is killed, what was added stays, nothing is half there, and the next merge adds the rest.
package struct Merging: ~Copyable {
    private static let incoming = "\(EvidenceFolder.folder)/\(Leftovers.incoming)merge"
    /// The place of a file until it is complete.
    private static let temporary = "\(incoming)/file"
    private static let piece = 1 << 20

    private let storage: any Storage
    /// Keeps another merge away. It is also the place of a file until it is complete.
    private let lock: LockedFolder
    /// The evidence that is being copied, and where it goes.
    private var current: Incoming?
    private var rest: ArraySlice<(source: any ReadableStorage, addition: MergePlan.Addition)>
    private var alternatives: [SHA256Digest: [MergePlan.Alternative]]
    /// Evidence that is not what its name says, and was left out, each with the copy that it is in.
    package private(set) var damages: [(copy: String, damage: Damage)] = []
    /// The number of bytes added so far, of how many.
    package private(set) var done = 0
    package let total: Int

    /// Evidence that is being copied.
    private struct Incoming {
        let copy: HashedCopy
        let source: any ReadableStorage
        let file: String
        let digest: SHA256Digest
    }

    /// - Throws: `StoreError`; `cannotWrite` with `EBUSY` if another process merges into the directory.
    package init(_ plan: MergePlan) throws(StoreError) {
        let storage = plan.storage
        lock = try Self.begin(in: storage)
        self.storage = storage
        // Journals come last, so that what they refer to is there, whenever the program is killed.
        let additions = plan.sources.flatMap { source in source.additions.map { (source.storage, $0) } }
        rest = (additions.filter { !$0.1.isJournal } + additions.filter { $0.1.isJournal })[...]
        alternatives = plan.alternatives
        total = rest.reduce(0) { $0 + $1.addition.bytes }
    }

    deinit { try? storage.removeAll(Self.incoming) }

    /// Adds the next file, or a piece of the evidence that is being copied.
    ///
    /// - Returns: false if there was nothing left.
    /// - Throws: `StoreError`; `changedWhileCopied` if a file in the copy got shorter meanwhile.
    package mutating func step() throws(StoreError) -> Bool {
        if let current {
            try copyOn(current)
            return true
        }
        guard let (source, addition) = rest.popFirst() else { return false }
        switch addition.content {
        case .journal(let lines): try addJournal(lines, at: addition.file)
        case .evidence(let digest):
            try begin(addition.file, bytes: addition.bytes, in: source, digest)
            return true
        case .removal(let id):
            try writingErrors(in: storage) { () throws(StorageError) in
                try ParticipantFiles.remove(id, through: Self.temporary, in: storage)
            }
        case .participant(let bytes):
            try writingErrors(in: storage) { () throws(StorageError) in
                try storage.ensureFolder(ParticipantFiles.folder)
                try storage.replace(addition.file, with: bytes, through: Self.temporary)
            }
        case .profile(let bytes), .catalog(let bytes), .seal(let bytes):
            try writingErrors(in: storage) { () throws(StorageError) in
                if case .seal = addition.content { try storage.ensureFolder(SealFolder.name) }
                try storage.ensureFolder(type(of: storage).folder(of: addition.file))
                try place(bytes, at: addition.file)
            }
        }
        done += addition.bytes
        return true
    }

    /// Removes what a merge that was killed left behind, if there is anything and it can be removed.
    package static func removeLeftover(before plan: MergePlan) {
        guard (try? plan.storage.status(of: incoming)) ?? nil != nil else { return }
        _ = try? Merging(plan)
    }

    private static func begin(in storage: any Storage) throws(StoreError) -> LockedFolder {
        try writingErrors(in: storage) { () throws(StorageError) in
            try storage.ensureFolder(EvidenceFolder.folder)
            try storage.ensureFolder(incoming)
            let lock = try LockedFolder(incoming, in: storage)
            for name in try storage.names(in: incoming) { try storage.removeAll("\(incoming)/\(name)") }
            return lock
        }
    }

    // MARK: Journals

    /// Replaces a journal that is the beginning of these lines, and that nobody is writing; otherwise adds them under a
    /// name of their own, because copies of a journal are read together.
    private func addJournal(_ lines: [UInt8], at path: String) throws(StoreError) {
        try writingErrors(in: storage) { () throws(StorageError) in
            try storage.ensureFolder(Journals.folder)
            guard try storage.status(of: path) != nil else { return try place(lines, at: path) }
            if let present = try JournalFile.locked(path, orUnlockable: false, in: storage),
                try JournalFile.isBeginning(path, of: lines, in: storage)
            {
                try place(lines, at: path)
                // Until here nobody else may write to the old file.
                extendLifetime(present)
                return
            }
            let name = JournalName.file(of: path).dropLast(JournalName.ending.count)
            try place(
                lines, at: try JournalFile.freePath(in: storage) { "\(name).merged-\($0)\(JournalName.ending)" })
        }
    }

    // MARK: Evidence

    private mutating func begin(
        _ file: String, bytes: Int, in source: any ReadableStorage, _ digest: SHA256Digest
    ) throws(StoreError) {
        try? storage.remove(Self.temporary)
        let copy = try HashedCopy(of: file, bytes: bytes, in: source, to: Self.temporary, in: storage) {
            [storage] error in StoreError(writing: error, at: storage.path(of: error))
        }
        current = Incoming(copy: copy, source: source, file: file, digest: digest)
    }

    private mutating func copyOn(_ incoming: Incoming) throws(StoreError) {
        done += try incoming.copy.step(Self.piece)
        guard let found = incoming.copy.digest else { return }
        current = nil
        let (path, expected) = (incoming.file, incoming.digest)
        guard found == expected else {
            damages.append(
                (incoming.source.location, Damage(.evidenceChanged(expected: expected, found: found), file: path)))
            guard let next = alternatives[expected]?.first else { return }
            alternatives[expected]?.removeFirst()
            return try begin(next.file, bytes: next.bytes, in: next.storage, expected)
        }
        try writingErrors(in: storage) { () throws(StorageError) in
            try storage.ensureFolder(EvidenceFolder.folder(of: expected.description))
            try storage.rename(Self.temporary, to: path)
            try storage.synchronizeFolder(type(of: storage).folder(of: path))
        }
    }

    private func place(_ bytes: [UInt8], at path: String) throws(StorageError) {
        try storage.replace(path, with: bytes, through: Self.temporary)
    }
}
