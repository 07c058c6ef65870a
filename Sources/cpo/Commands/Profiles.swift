import Catalog

/// Reads profiles for the commands.
enum Profiles {
    static func file(_ path: String) throws -> ProfileFile {
        try reading { () throws(CatalogError) in try ProfileFile(path: path) }
    }

    /// What the closure reads; its faults go to standard error, one line each.
    static func reading<Value>(_ read: () throws(CatalogError) -> Value) throws -> Value {
        do throws(CatalogError) { return try read() } catch { throw failure(error) }
    }

    static func failure(_ error: CatalogError) -> Failure {
        for line in ErrorText.lines(error) { Console.printError("cpo: \(line.said)") }
        return Failure(.io)
    }
}
