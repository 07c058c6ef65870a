import Glibc

/// Compares files with what is on record of them. Each is read once, however many records name it.
package struct FileComparison {
    /// What became of a file.
    package enum Outcome: Hashable, Sendable {
        case same
        case missing
        case changed
        /// Something that is no plain file is in its place.
        case notAFile(FileKind)
        /// It could not be read, for this error number of the operating system.
        case unreadable(code: Int32)
    }

    private let storage: any ReadableStorage
    private let damaged: Set<String>
    private var known: [ProjectContents.File: Outcome] = [:]

    /// - Parameter damages: those of a verification, which has read all evidence: it is not read again.
    package init(in project: Project, after damages: [Damage]) {
        storage = project.storage
        damaged = Set(damages.map(\.file))
    }

    /// What became of a file. Line ends do not matter, except in evidence: tools that change them do not change what a
    /// catalogue or a profile says.
    package mutating func outcome(of file: ProjectContents.File) -> Outcome {
        if let outcome = known[file] { return outcome }
        var outcome = Outcome.missing
        do throws(StorageError) { outcome = try compare(file) } catch {
            switch error.cause {
            case .notAFile(let kind): outcome = .notAFile(kind)
            case .system(let code): outcome = error.isMissing ? .missing : .unreadable(code: code)
            }
        }
        known[file] = outcome
        return outcome
    }

    private func compare(_ file: ProjectContents.File) throws(StorageError) -> Outcome {
        if let digest = file.evidenceDigest { return try compare(evidence: file, digest) }
        if try storage.digest(of: file.path) == file.digest { return .same }
        return LineEnds.isSame(file.path, as: file.digest, in: storage) ? .same : .changed
    }

    /// Tools may have changed the name of the file; its folder says what is in it.
    private func compare(evidence file: ProjectContents.File, _ digest: SHA256Digest) throws(StorageError) -> Outcome {
        guard digest == file.digest else { return .changed }
        let folder = EvidenceFolder.folder(of: digest.description)
        var outcome = Outcome.missing
        for name in try storage.names(in: folder) where !name.hasPrefix(".") {
            let path = "\(folder)/\(name)"
            guard let status = try storage.status(of: path) else { continue }
            if status.kind == .file, !damaged.contains(path), status.bytes == file.bytes { return .same }
            outcome = status.kind == .file ? .changed : .notAFile(status.kind)
        }
        return outcome
    }
}
