import CatalogFormat
import ProjectStore

/// Reads profiles for the commands.
enum Profiles {
    static func file(_ path: String) throws -> ProfileFile {
        try reading { () throws(CatalogError) in try ProfileFile(path: path) }
    }

    /// What the profile in a file makes of a project's catalogue.
    static func tailoring(_ path: String, of project: Project) throws -> ProjectProfile {
        let file = try file(path)
        return ProjectProfile(
            try reading { () throws(CatalogError) in try ProfileReader.read(file, for: project.catalog) },
            digest: SHA256.digest(of: file.bytes))
    }

    /// What the closure reads; its faults go to standard error, one line each.
    static func reading<Value>(_ read: () throws(CatalogError) -> Value) throws -> Value {
        do throws(CatalogError) { return try read() } catch { throw failure(error) }
    }

    static func failure(_ error: CatalogError) -> Failure {
        for line in ErrorText.lines(error) { Console.printError("cpo: \(line.localized)") }
        return Failure(.io)
    }
}
