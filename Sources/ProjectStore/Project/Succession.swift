import AssessmentModel
import Glibc

/// What a new project takes over from an earlier one.
package struct Succession: Sendable {
    /// A file of evidence in the earlier project.
    struct File: Sendable {
        let digest: SHA256Digest
        let path: String
        let name: String
        let bytes: Int
    }

    let earlier: EarlierAssessment
    let steps: [MigrationPlan.Step]
    let files: [File]
    private let storage: any ReadableStorage

    /// Looks for the files that the plan needs. Reads none of them yet.
    ///
    /// - Parameter assessment: the answers of the earlier project.
    /// - Throws: `StoreError`; `cannotRead` if a file is missing.
    package init(_ plan: MigrationPlan, of assessment: Assessment, from project: Project) throws(StoreError) {
        earlier = EarlierAssessment(
            project: project.info.id, subject: assessment.subject.name,
            catalog: CatalogEdition(
                id: project.catalog.id, version: project.catalog.version,
                sha256: project.catalogDigest.description),
            at: assessment.events.map(\.at).max() ?? project.info.created.at)
        steps = plan.steps
        storage = project.storage
        var files: [File] = []
        var seen: Set<String> = []
        for source in plan.sources {
            guard case .file(let sha256, let name, let bytes) = source, seen.insert(sha256).inserted,
                let digest = SHA256Digest(sha256)
            else { continue }
            let path = try readingErrors(in: project.storage) { () throws(StorageError) in
                try EvidenceFolder.path(of: source, in: project.storage)
            }
            guard let path else {
                throw .cannotRead(path: "\(project.path)/\(EvidenceFolder.folder(of: sha256))/\(name)", code: ENOENT)
            }
            files.append(File(digest: digest, path: path, name: name, bytes: bytes))
        }
        self.files = files
    }

    /// The number of files.
    package var fileCount: Int { files.count }
    /// The number of bytes in all files.
    package var bytes: Int { files.reduce(0) { $0 + $1.bytes } }

    /// Copies every file into a folder for evidence, and returns once they would survive a power cut.
    ///
    /// - Parameter progress: called with the number of bytes copied so far.
    /// - Throws: `StorageError`; `ESTALE` for a file that does not have the content on record.
    func copyFiles(
        into folder: String, of target: any Storage, progress: (_ done: Int) -> Void
    ) throws(StorageError) {
        guard !files.isEmpty else { return }
        try target.makeFolder(folder)
        var done = 0
        for file in files {
            let home = "\(folder)/\(file.digest)"
            try target.makeFolder(home)
            let found = try Self.copy(file.path, of: storage, to: "\(home)/\(file.name)", of: target) { count in
                done += count
                progress(done)
            }
            guard found == file.digest else { throw StorageError(file.path, .system(ESTALE)) }
            try target.synchronizeFolder(home)
        }
        try target.synchronizeFolder(folder)
    }

    private static func copy(
        _ path: String, of source: any ReadableStorage, to newPath: String, of target: any Storage,
        copied: (Int) -> Void
    ) throws(StorageError) -> SHA256Digest {
        let original = try ReadingFile(path, in: source)
        let copy = try WritingFile(new: newPath, in: target)
        var hash = SHA256()
        var offset = 0
        while true {
            let bytes = try original.bytes(offset..<offset + (1 << 20))
            if bytes.isEmpty { break }
            bytes.withUnsafeBytes { hash.update($0) }
            try copy.append(bytes)
            offset += bytes.count
            copied(bytes.count)
        }
        try copy.synchronize()
        return hash.finish()
    }
}
