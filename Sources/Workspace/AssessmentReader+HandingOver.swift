import ProjectStore

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
