import CatalogFormat
import ProjectStore

/// Reads profiles for the commands.
enum Profiles {
    static func file(_ path: String) throws(Failure) -> ProfileFile {
        try reading { () throws(CatalogError) in try ProfileFile(path: path) }
    }

    /// What the profile in a file makes of a project's catalogue.
    static func tailoring(_ path: String, of project: Project) throws(Failure) -> ProjectProfile {
        let file = try file(path)
        return try reading { () throws(CatalogError) in try ProjectProfile(file, for: project.catalog) }
    }

    /// What the closure reads; its faults are told in one line each.
    static func reading<Value>(_ read: () throws(CatalogError) -> Value) throws(Failure) -> Value {
        do throws(CatalogError) { return try read() } catch { throw Failure(.io, lines: ErrorText.lines(error)) }
    }
}
