import Driver
import Glibc
import Testing

/// A vendor hands an assessment over as one file, and nothing that goes wrong on the way leaves something half done.
@Suite("Handover")
struct HandoverTests {
    @Test("pack, send, unpack: the same assessment")
    func handsOver() throws {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        try sandbox.shell("echo proof > proof.txt")
        try sandbox.done("answer", project, "IOP-01", "met")
        try sandbox.done("attach", project, "IOP-01", "proof.txt")
        let packing = try sandbox.done("pack", project, "-o", "sent.cpo.tar")
        let unpacking = try sandbox.done("unpack", "sent.cpo.tar")
        #expect(packing.split(separator: "\n").last == unpacking.split(separator: "\n").last)
        try sandbox.expectIntact("sent")
        #expect(try sandbox.done("log", "sent") == sandbox.done("log", project))
        #expect(try sandbox.done("score", "sent", "--json") == sandbox.done("score", project, "--json"))
    }

    /// Starts a command, kills it once there are so many kilobytes of what it writes, and waits for its end.
    private func kill(_ words: [String], at kilobytes: Int, of names: String, in sandbox: Sandbox) throws {
        let running = try RunningCommand(words, environment: sandbox.environment(), directory: sandbox.work)
        _ = poll(within: Sandbox.patience) { () -> Bool? in
            if running.child.endingSoFar() != nil { return true }
            let size = try? sandbox.shell("du -sk --apparent-size \(names) 2> /dev/null | cut -f 1 | head -n 1")
            return (size.flatMap { Int($0.filter(\.isNumber)) } ?? 0) >= kilobytes ? true : nil
        }
        running.child.signal(SIGKILL)
        _ = try running.finish(within: Sandbox.patience)
    }

    @Test("killed while packing or unpacking, it leaves nothing that looks finished; the next try cleans up")
    func kills() throws {
        let sandbox = try Sandbox()
        let project = try sandbox.newProject()
        try sandbox.shell("head -c 300000000 /dev/zero > proof.bin")
        try sandbox.done("attach", project, "IOP-01", "proof.bin")
        try sandbox.done("pack", project, "-o", "whole.cpo.tar")
        for kilobytes in [0, 1_000, 100_000, 250_000, 1_000_000] {
            try kill(
                [Program.path, "pack", project, "-o", "again.cpo.tar"], at: kilobytes, of: ".again*", in: sandbox)
            try sandbox.shell("test ! -e again.cpo.tar || cmp whole.cpo.tar again.cpo.tar")
            try sandbox.done("pack", project, "-o", "again.cpo.tar", "--force")
            try sandbox.shell("cmp whole.cpo.tar again.cpo.tar && rm again.cpo.tar")

            try kill([Program.path, "unpack", "whole.cpo.tar", "again"], at: kilobytes, of: ".new-*", in: sandbox)
            if try sandbox.shell("ls").contains("again\n") { try sandbox.shell("mv again first") }
            try sandbox.done("unpack", "whole.cpo.tar", "again")
            try sandbox.expectIntact("again")
            let names = try sandbox.shell("rm -rf first again && ls -A").split(separator: "\n").map(String.init)
            #expect(names.sorted() == [project, "proof.bin", "whole.cpo.tar"].sorted())
        }
    }
}
