/// The file that makes git leave a project's files alone: changed line endings and merged lines would break the chains
/// of the journals.
enum GitAttributes {
    static let path = ".gitattributes"
    static let content = Array("* -text -merge\n".utf8)

    /// Adds the file to a project that was created without one. Failing to add it does not keep anybody from working.
    static func add(to storage: any Storage) {
        do throws(StorageError) {
            if try storage.status(of: path) == nil { try storage.writeNew(path, content) }
        } catch {
            return
        }
    }
}
