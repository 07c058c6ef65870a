import ProjectStore
import Snapshots

// Handing over: a project as one file, and such a file as a project again.
extension AssessmentReader {
    /// Begins to pack a project into one file.
    ///
    /// - Parameters:
    ///   - path: the project's directory.
    ///   - archive: the path of the packed file.
    ///   - overwrites: whether to replace what is there.
    /// - Throws: `StoreError`; `alreadyExists` if the path of the packed file is taken.
    package static func beginPacking(
        _ path: String, into archive: String, overwrites: Bool
    ) throws(StoreError) -> Packing {
        try Packing(path, into: archive, overwrites: overwrites)
    }

    /// The public extract of the assessment.
    ///
    /// - Parameters:
    ///   - signer: the name that stands for everybody who answered.
    ///   - conditions: those of all its evidence.
    /// - Throws: `StoreError`.
    package func extract(signedBy signer: String, _ conditions: EvidenceConditions) throws(StoreError) -> ExtractStorage
    {
        let people = unknown.map(\.by) + participants.named.map(\.participant.name)
        return try ExtractStorage(of: assessment, in: project, by: signer, people: people) { evidence in
            conditions[evidence].counts
        }
    }

    /// Begins to pack a public extract.
    ///
    /// - Parameters:
    ///   - archive: the path of the packed file.
    ///   - overwrites: whether to replace what is there.
    /// - Throws: `StoreError`; `alreadyExists` if the path of the packed file is taken.
    package static func beginPacking(
        _ extract: ExtractStorage, into archive: String, overwrites: Bool
    ) throws(StoreError) -> Packing {
        try Packing(extract, into: archive, overwrites: overwrites)
    }

    /// Begins to unpack a packed file into a new directory.
    ///
    /// - Parameters:
    ///   - archive: the path of the packed file.
    ///   - path: where nothing exists yet.
    /// - Throws: `StoreError`; `badPack` with the reason why the file is refused, `alreadyExists` if the path is taken.
    package static func beginUnpacking(_ archive: String, at path: String) throws(StoreError) -> Unpacking {
        try Unpacking(try PackedStorage.open(archive), at: path)
    }
}
