MODULE JobQueue = Queue(Job) END JobQueue.
