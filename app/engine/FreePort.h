#pragma once

namespace postulant {

bool isPortFree(int port); // on loopback, now
int freePort();            // 0: none is to be had

} // namespace postulant
