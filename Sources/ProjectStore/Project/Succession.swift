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
            guard case .file(let sha256, let name, _) = source, seen.insert(sha256).inserted,
                let digest = SHA256Digest(sha256)
            else { continue }
            let found = try readingErrors(in: project.storage) { () throws(StorageError) in
                try EvidenceFolder.path(of: source, in: project.storage).map { path throws(StorageError) in
                    (path, try project.storage.status(of: path)?.bytes ?? 0)
                }
            }
            guard let (path, bytes) = found else {
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
    /// - Parameters:
    ///   - path: the new project, for messages.
    ///   - goesOn: called with the number of bytes copied so far; says whether to go on.
    /// - Throws: `StoreError`; `changedWhileCopied` for a file that does not have the content on record, `cancelled`.
    func copyFiles(
        into folder: String, of target: any Storage, path: String, goesOn: (_ done: Int) -> Bool
    ) throws(StoreError) {
        guard !files.isEmpty else { return }
        try ProjectFiles.writing(at: path) { () throws(StorageError) in try target.makeFolder(folder) }
        var done = 0
        for file in files {
            let home = "\(folder)/\(file.digest)"
            try ProjectFiles.writing(at: path) { () throws(StorageError) in try target.makeFolder(home) }
            let copy = try HashedCopy(
                of: file.path, bytes: file.bytes, in: storage, to: "\(home)/\(file.name)", in: target,
                writingError: { ProjectFiles.error($0, path: path) })
            while copy.digest == nil {
                done += try copy.step(1 << 20)
                guard goesOn(done) else { throw .cancelled }
            }
            guard copy.digest == file.digest else { throw .changedWhileCopied(path: copy.original) }
            try ProjectFiles.writing(at: path) { () throws(StorageError) in try target.synchronizeFolder(home) }
        }
        try ProjectFiles.writing(at: path) { () throws(StorageError) in try target.synchronizeFolder(folder) }
    }
}
