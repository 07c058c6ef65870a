import CatalogFormat
import ProjectStore

/// Reads profiles for the commands.
enum Profiles {
    static func file(_ path: String) throws(Failure) -> ProfileFile {
        try reading { () throws(CatalogError) in try ProfileFile(path: path) }
    }

    /// Applies the profile in a file to the project's catalogue.
    static func tailoring(_ path: String, of project: Project) throws(Failure) -> ProjectProfile {
        try tailoring(try file(path), of: project)
    }

    /// Applies a profile to the project's catalogue.
    static func tailoring(_ file: ProfileFile, of project: Project) throws(Failure) -> ProjectProfile {
        try reading { () throws(CatalogError) in try ProjectProfile(file, for: project.catalog) }
    }

    /// Runs the closure; each fault becomes one line of the `Failure`.
    static func reading<Value>(_ read: () throws(CatalogError) -> Value) throws(Failure) -> Value {
        do throws(CatalogError) { return try read() } catch { throw Failure(.io, lines: ErrorText.lines(error)) }
    }
}
