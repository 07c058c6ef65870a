/// Where the program begins.
package enum EntryPoint {
    /// Reads the arguments of the process, runs what they ask for, and exits where that did not succeed.
    package static func main() { Root.main() }
}
