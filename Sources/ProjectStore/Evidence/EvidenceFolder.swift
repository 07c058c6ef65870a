import AssessmentModel

/// The evidence folder of a project: `evidence/SHA256/NAME`, each content once.
enum EvidenceFolder {
    static let folder = "evidence"

    static func folder(of sha256: String) -> String { "\(folder)/\(sha256)" }

    /// The path of a file of evidence inside the project; nil for an address, or if it is missing.
    ///
    /// Tools that carry projects between systems may change how a name is encoded. The folder's name identifies the
    /// content, so the only file in it is the right one.
    static func path(of source: Evidence.Source, in storage: any ReadableStorage) throws(StorageError) -> String? {
        guard case .file(let sha256, let name, _) = source else { return nil }
        let recorded = "\(folder(of: sha256))/\(name)"
        if try storage.status(of: recorded) != nil { return recorded }
        let names = try storage.names(in: folder(of: sha256)).filter { !$0.hasPrefix(".") }
        guard names.count == 1 else { return nil }
        return "\(folder(of: sha256))/\(names[0])"
    }

    /// What can be said of a piece of evidence without reading it.
    static func condition(of source: Evidence.Source, in storage: any ReadableStorage) -> EvidenceCondition {
        guard case .file(_, _, let bytes) = source else { return .intact }
        do throws(StorageError) {
            guard let path = try path(of: source, in: storage) else { return .missing }
            let file = try ReadingFile(path, in: storage)
            return try file.status().bytes == bytes ? .unread : .changed
        } catch {
            return condition(error)
        }
    }

    /// The condition that an error at its file means.
    static func condition(_ error: StorageError) -> EvidenceCondition {
        switch error.cause {
        case .notAFile: .notAFile
        case .system: error.isMissing ? .missing : .unreadable
        }
    }
}
