"""Pages open at once: a kernel is a fork of a process that has executed its notebook already.

A tree of processes, each with a control socket of its own (`branch`): the server starts one
`base`, with everything imported; it forks one process for each notebook, which executes it for an
empty workbook (`notebook`); that forks a kernel for each visitor, who is told to it as to any
other kernel (`kernel`). The server's half is `tree`, and `server.launch` where Jupyter starts a
process. Linux only; elsewhere, and where a fork fails, kernels start as they always did.
"""
