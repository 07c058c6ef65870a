import Driver
import Glibc
import Portfolio
import Testing

/// A database that SQL is loaded into and asked with, as its own program does it.
protocol Database {
    /// Loads the file into a new, empty database.
    func load(_ file: String) throws -> Command

    /// The rows that a query gives, with cells separated by bars.
    func rows(_ query: String) throws -> Command
}

/// A folder for files, removed with everything in it.
final class Folder {
    let path: String

    init() throws {
        var template = Array("/tmp/cpo-sql-XXXXXX".utf8CString)
        try #require(mkdtemp(&template) != nil, "cannot create a temporary folder in /tmp")
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        chmod(path, 0o755)
    }

    deinit { _ = try? run(["/bin/rm", "-rf", path]) }

    func write(_ bytes: [UInt8], to name: String) throws -> String {
        let file = try #require(fopen("\(path)/\(name)", "w"))
        #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
        try #require(fclose(file) == 0)
        chmod("\(path)/\(name)", 0o644)
        return "\(path)/\(name)"
    }
}

/// Runs a program to its end.
func run(_ words: [String]) throws -> Command {
    try Command(
        words, environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": "/tmp"], within: .seconds(60))
}

/// SQLite, with one file.
struct SQLite: Database {
    let folder: Folder

    private var file: String { "\(folder.path)/portfolio.db" }

    func load(_ script: String) throws -> Command {
        unlink(file)
        return try again(script)
    }

    /// Loads into the database as it is.
    func again(_ script: String) throws -> Command { try run(["/bin/sh", "-c", "sqlite3 -bail \(file) < \(script)"]) }

    func rows(_ query: String) throws -> Command { try run(["sqlite3", "-bail", "-list", file, query]) }
}

/// PostgreSQL, as a cluster of its own that listens on a socket in its folder only. It refuses to run as root, so root
/// runs it as the user that Debian's package makes.
final class PostgreSQL: Database {
    private let folder: Folder
    private let programs: String
    private let user: [String]

    init() throws {
        folder = try Folder()
        let found = try run(["/bin/sh", "-c", "ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1"]).outputText
        programs = String(found.prefix { !$0.isNewline })
        try #require(!programs.isEmpty, "PostgreSQL is not installed: make setup-test")
        user = geteuid() == 0 ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] : []
        if geteuid() == 0 { try done(["chown", "postgres", folder.path]) }
        try done(
            user + [
                "\(programs)/initdb", "-D", data, "-U", "cpo", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync",
            ])
        let options = "-c listen_addresses='' -c unix_socket_directories=\(folder.path) -c fsync=off"
        try done(
            user + [
                "/bin/sh", "-c",
                "\(programs)/pg_ctl -D \(data) -w -l \(folder.path)/log -o \"\(options)\" start > /dev/null 2>&1",
            ])
    }

    deinit { _ = try? run(user + ["\(programs)/pg_ctl", "-D", data, "-m", "immediate", "-w", "stop"]) }

    private var data: String { "\(folder.path)/data" }

    private func done(_ words: [String]) throws {
        let command = try run(words)
        try #require(command.ending == .exited(0), "\(words): \(command.errorText)")
    }

    private func psql(_ database: String, _ words: [String]) throws -> Command {
        try run(
            ["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-h", folder.path, "-U", "cpo", "-d", database] + words)
    }

    func load(_ file: String) throws -> Command {
        try #require(try psql("postgres", ["-c", "DROP DATABASE IF EXISTS p"]).ending == .exited(0))
        try #require(try psql("postgres", ["-c", "CREATE DATABASE p"]).ending == .exited(0))
        return try again(file)
    }

    /// Loads into the database as it is.
    func again(_ file: String) throws -> Command { try psql("p", ["-f", file]) }

    func rows(_ query: String) throws -> Command { try psql("p", ["-A", "-t", "-c", query]) }
}
