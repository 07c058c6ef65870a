import ProjectStore
import Sync

/// The git repository that a new assessment becomes.
struct NewRepository {
    private let path: String
    private let name: String
    private let git: Git

    /// Looks whether there can be one, before anything is created.
    init(at path: String, by name: String?, in context: CommandContext) throws(Failure) {
        self.path = path
        self.name = context.person.name(given: name)
        let whole = context.files.absolute(path)
        let installed = InstalledGit(context.environment)
        git = installed(in: whole)
        var folder = whole[...]
        while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
        if !FolderListing.isFolder(whole) { folder = folder[..<(folder.lastIndex(of: "/") ?? folder.startIndex)] }
        do throws(SyncError) { try RepositorySync.prepare(installed(in: folder.isEmpty ? "/" : String(folder))) } catch
        {
            throw Failure(SyncText.exit(error), SyncText.line(error, path))
        }
    }

    /// Adds what git goes by, and commits the project.
    func begin() throws(Failure) {
        var sync = RepositorySync(git, as: name)
        let hasLargeFiles = try said { () throws(SyncError) in try sync.hasLargeFiles() }
        do throws(CatalogDestination.Failure) {
            try write(RepositorySync.ignored, to: ".gitignore", overwrites: false)
            if hasLargeFiles {
                try write("* -text -merge\n" + RepositorySync.largeFiles, to: ".gitattributes", overwrites: true)
            }
        } catch {
            throw Failure(error)
        }
        try said { () throws(SyncError) in try sync.begin(withLargeFiles: hasLargeFiles) }
    }

    private func said<Value>(_ body: () throws(SyncError) -> Value) throws(Failure) -> Value {
        do throws(SyncError) { return try body() } catch {
            throw Failure(SyncText.exit(error), SyncText.line(error, path))
        }
    }

    private func write(_ text: String, to name: String, overwrites: Bool) throws(CatalogDestination.Failure) {
        try CatalogDestination("\(path)/\(name)").write(Array(text.utf8), overwrites: overwrites)
    }
}
